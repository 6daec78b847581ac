package dev.aims.core.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Gathers many versions before the state that they add up to is made, once and in less time than step by step. */
final class StateBuilder extends Versions {
    /** In the order in which the entities came, as ids are often given in an order of which sorting makes use. */
    private final Map<Class<?>, Map<String, Entry>> byType = new HashMap<>();

    @Override
    @Nullable
    Entry entry(Class<?> type, String id) {
        return ofType(type).get(id);
    }

    @Override
    void put(Class<?> type, String id, @Nullable Entry before, Entry after) {
        byType.computeIfAbsent(type, absent -> new LinkedHashMap<>()).put(id, after);
    }

    private Map<String, Entry> ofType(Class<?> type) {
        return byType.getOrDefault(type, Map.of());
    }

    State build() {
        PMap<Class<?>, SortedTree<String, Entry>> entries = HashTreePMap.empty();
        for (Map.Entry<Class<?>, Map<String, Entry>> ofType : byType.entrySet()) {
            entries = entries.plus(ofType.getKey(), sorted(ofType.getValue()));
        }
        PMap<Class<?>, SortedTree<String, Entry>> all = entries;
        return new State(all, Lazy.from(() -> IndexesBuilder.indexesOf(all)));
    }

    private static SortedTree<String, Entry> sorted(Map<String, Entry> entries) {
        List<Map.Entry<String, Entry>> list = new ArrayList<>(entries.entrySet());
        list.sort(Map.Entry.comparingByKey());
        return SortedTree.mapOf(
                list.stream().map(Map.Entry::getKey).toList(),
                list.stream().map(Map.Entry::getValue).toList());
    }
}
