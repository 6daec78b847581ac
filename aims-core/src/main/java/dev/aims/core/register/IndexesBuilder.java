package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Makes the indexes over many entities at once. Of very many, what takes longest is done by all processors: reading the
 * entities, and then the one half of the indexes beside the other.
 */
final class IndexesBuilder {
    private static final int VERY_MANY = 1_000;

    private final Map<EntityId<?>, List<Indexes.Referrer>> referrers = new HashMap<>();
    private final Map<Class<?>, List<Indexes.Due>> due = new HashMap<>();
    private final Map<AssessedAt, Integer> assessed = new HashMap<>();
    private final Map<Class<?>, Integer> live = new HashMap<>();
    private PMap<IndexKey, SortedTree<String, String>> byKey = HashTreePMap.empty();

    /** @param entries the newest version of each entity, by type and id */
    static Indexes indexesOf(Map<Class<?>, SortedTree<String, Entry>> entries) {
        List<SortedTree<String, Entry>> byType = entries.entrySet().stream()
                .sorted(Comparator.comparing(ofType -> ofType.getKey().getName()))
                .map(Map.Entry::getValue)
                .toList();
        IndexesBuilder builder = new IndexesBuilder();
        Meanwhile meanwhile = new Meanwhile();
        if (byType.stream().mapToInt(SortedTree::size).sum() < VERY_MANY) {
            builder.findKeys(byType);
        } else {
            byType.forEach(ofType -> ofType.values().parallel().forEach(Entry::entity));
            meanwhile.start(() -> builder.findKeys(byType));
        }
        byType.forEach(ofType -> ofType.forEach((id, entry) -> builder.add(entry)));
        meanwhile.finish();
        return builder.build();
    }

    private void findKeys(List<SortedTree<String, Entry>> byType) {
        Map<IndexKey, List<String>> lists = new HashMap<>();
        byType.forEach(ofType -> ofType.forEach((id, newest) -> {
            if (newest.kind() == Entry.Kind.LIVE) {
                Entity entity = newest.entity();
                IndexTerms.of(entity).forEach(key -> list(lists, key).add(id));
            }
        }));
        byKey = sets(lists);
    }

    private void add(Entry newest) {
        if (!newest.isPresent()) {
            return;
        }
        Entity entity = newest.entity();
        EntityId<?> id = entity.id();
        Indexes.Referrer referrer = new Indexes.Referrer(id);
        Indexes.targets(entity).forEach(target -> list(referrers, target).add(referrer));
        if (newest.kind() == Entry.Kind.LIVE) {
            Indexes.places(entity).forEach(place -> assessed.merge(place, 1, Integer::sum));
            live.merge(id.type(), 1, Integer::sum);
            LocalDate day = IndexTerms.due(entity);
            if (day != null) {
                list(due, id.type()).add(new Indexes.Due(day, id.value()));
            }
        }
    }

    private Indexes build() {
        due.values().forEach(Collections::sort);
        return new Indexes(byKey, sets(due), sets(referrers), HashTreePMap.from(assessed), HashTreePMap.from(live));
    }

    private static <K, V> List<V> list(Map<K, List<V>> lists, K key) {
        return lists.computeIfAbsent(key, absent -> new ArrayList<>(2));
    }

    private static <K, V extends Comparable<V>> PMap<K, SortedTree<V, V>> sets(Map<K, List<V>> lists) {
        PMap<K, SortedTree<V, V>> sets = HashTreePMap.empty();
        for (Map.Entry<K, List<V>> list : lists.entrySet()) {
            sets = sets.plus(list.getKey(), SortedTree.setOf(list.getValue()));
        }
        return sets;
    }
}
