package dev.aims.core.register;

import dev.aims.core.model.EntityId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** Gathers many versions before the state that they add up to is made, once and in less time than step by step. */
final class StateBuilder extends Versions {
    private final Map<Class<?>, Map<String, Entry>> byType = new HashMap<>();

    @Override
    @Nullable
    Entry entry(EntityId<?> id) {
        return ofType(id.type()).get(id.value());
    }

    @Override
    void put(@Nullable Entry before, Entry after) {
        EntityId<?> id = after.entity().id();
        byType.computeIfAbsent(id.type(), type -> new HashMap<>()).put(id.value(), after);
    }

    Optional<EntityId<?>> findId(Class<?> type, String id) {
        return Optional.ofNullable(ofType(type).get(id))
                .map(entry -> entry.entity().id());
    }

    private Map<String, Entry> ofType(Class<?> type) {
        return byType.getOrDefault(type, Map.of());
    }

    State build() {
        PMap<Class<?>, PSortedMap<String, Entry>> entries = HashTreePMap.empty();
        IndexesBuilder indexes = new IndexesBuilder();
        List<Class<?>> types = byType.keySet().stream()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        for (Class<?> type : types) {
            SortedMap<String, Entry> sorted = new TreeMap<>(ofType(type));
            entries = entries.plus(type, TreePMap.fromSortedMap(sorted));
            sorted.values().forEach(indexes::add);
        }
        return new State(entries, indexes.build());
    }
}
