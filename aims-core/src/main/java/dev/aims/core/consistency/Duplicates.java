package dev.aims.core.consistency;

import dev.aims.core.model.Entity;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Entities that look like an earlier one. */
final class Duplicates {
    private Duplicates() {}

    /** Each entity whose key an earlier one has, with the first of them. */
    static <E extends Entity> Stream<Spot> in(Stream<E> entities, Function<E, Object> key) {
        Map<Object, E> first = new HashMap<>();
        return entities.flatMap(entity -> {
            E earlier = first.putIfAbsent(key.apply(entity), entity);
            return earlier == null ? Stream.empty() : Stream.of(Spot.at(entity, "is called like " + earlier.id()));
        });
    }
}
