package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/** Makes the indexes over many entities at once, which are added in the order of {@link Indexes.Referrer}. */
final class IndexesBuilder {
    private final Map<IndexKey, List<String>> byKey = new HashMap<>();
    private final Map<Class<?>, List<Indexes.Due>> due = new HashMap<>();
    private final Map<EntityId<?>, List<Indexes.Referrer>> referrers = new HashMap<>();
    private final Map<AssessedAt, Integer> assessed = new HashMap<>();
    private final Map<Class<?>, Integer> live = new HashMap<>();

    /** @param newest the newest version of an entity that was not added yet */
    void add(Entry newest) {
        Entity entity = newest.entity();
        EntityId<?> id = entity.id();
        if (newest.isPresent()) {
            Indexes.Referrer referrer = new Indexes.Referrer(id);
            Indexes.targets(entity).forEach(target -> list(referrers, target).add(referrer));
        }
        if (newest.kind() == Entry.Kind.LIVE) {
            IndexTerms.of(entity).forEach(key -> list(byKey, key).add(id.value()));
            Indexes.places(entity).forEach(place -> assessed.merge(place, 1, Integer::sum));
            live.merge(id.type(), 1, Integer::sum);
            LocalDate day = IndexTerms.due(entity);
            if (day != null) {
                list(due, id.type()).add(new Indexes.Due(day, id.value()));
            }
        }
    }

    Indexes build() {
        due.values().forEach(Collections::sort);
        return new Indexes(
                sets(byKey), sets(due), sets(referrers), HashTreePMap.from(assessed), HashTreePMap.from(live));
    }

    private static <K, V> List<V> list(Map<K, List<V>> lists, K key) {
        return lists.computeIfAbsent(key, absent -> new ArrayList<>(2));
    }

    private static <K, V extends Comparable<? super V>> PMap<K, PSortedSet<V>> sets(Map<K, List<V>> lists) {
        PMap<K, PSortedSet<V>> sets = HashTreePMap.empty();
        for (Map.Entry<K, List<V>> list : lists.entrySet()) {
            sets = sets.plus(list.getKey(), TreePSet.fromSortedSet(new Ascending<>(list.getValue())));
        }
        return sets;
    }
}
