package dev.aims.core.consistency;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.validation.Place;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule found something, and what.
 *
 * @param what goes on from the place, without a full stop, such as {@code has no owner}
 */
public record Spot(Place place, String what) {
    public Spot {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
    }

    /** An entity as a whole. */
    public static Spot at(Entity entity, String what) {
        return new Spot(placeOf(entity.id(), null), what);
    }

    /**
     * A part of an entity.
     *
     * @param component its path, such as {@code actions[2].due}
     */
    public static Spot at(Entity entity, String component, String what) {
        return new Spot(placeOf(entity.id(), Objects.requireNonNull(component, "component")), what);
    }

    /** The register as a whole. */
    static Spot atRegister(String what) {
        return new Spot(Place.document(""), what);
    }

    /** Each part of a list that meets a condition. */
    static <P> Stream<Spot> atParts(
            Entity entity, String list, List<P> parts, Predicate<P> isWrong, Function<P, String> what) {
        return IntStream.range(0, parts.size())
                .filter(i -> isWrong.test(parts.get(i)))
                .mapToObj(i -> at(entity, list + "[" + i + "]", what.apply(parts.get(i))));
    }

    private static Place placeOf(EntityId<?> id, @Nullable String component) {
        return new Place.Entity(EntityType.nameOf(id.type()), id.value(), component);
    }
}
