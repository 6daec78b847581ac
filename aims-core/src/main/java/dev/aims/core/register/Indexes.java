package dev.aims.core.register;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.AssessedAt.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is kept with each commit so that questions cost what they return. Persistent: a changed copy shares the rest.
 *
 * @param byKey the ids of the live entities under each key
 * @param due the live entities that have a date, by type
 * @param referrers who refers to an entity, also those that are retired
 * @param assessed how many live risks are assessed alike
 * @param live how many live entities there are of a type
 */
record Indexes(
        PMap<IndexKey, SortedTree<String, String>> byKey,
        PMap<Class<?>, SortedTree<Due, Due>> due,
        PMap<EntityId<?>, SortedTree<Referrer, Referrer>> referrers,
        PMap<AssessedAt, Integer> assessed,
        PMap<Class<?>, Integer> live) {
    static final Indexes EMPTY = new Indexes(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /** An entity and its date. */
    record Due(LocalDate day, String id) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byDay = day.compareTo(other.day);
            return byDay == 0 ? id.compareTo(other.id) : byDay;
        }
    }

    /** An entity that refers to another. */
    record Referrer(EntityId<?> id) implements Comparable<Referrer> {
        @Override
        public int compareTo(Referrer other) {
            int byType = id.type() == other.id.type()
                    ? 0
                    : id.type().getName().compareTo(other.id.type().getName());
            return byType == 0 ? id.value().compareTo(other.id.value()) : byType;
        }
    }

    SortedTree<String, String> under(IndexKey key) {
        return byKey.getOrDefault(key, SortedTree.empty());
    }

    SortedTree<Due, Due> dueOf(Class<?> type) {
        return due.getOrDefault(type, SortedTree.empty());
    }

    SortedTree<Referrer, Referrer> referrersOf(EntityId<?> id) {
        return referrers.getOrDefault(id, SortedTree.empty());
    }

    /** The indexes after one version took the place of another, either of which may be absent. */
    Indexes with(@Nullable Entry before, @Nullable Entry after) {
        return new Indexes(
                byKey(live(before), live(after)),
                due(live(before), live(after)),
                referrers(present(before), present(after)),
                assessed(live(before), live(after)),
                counts(live(before), live(after)));
    }

    private static @Nullable Entity live(@Nullable Entry entry) {
        return entry != null && entry.kind() == Entry.Kind.LIVE ? entry.entity() : null;
    }

    private static @Nullable Entity present(@Nullable Entry entry) {
        return entry != null && entry.isPresent() ? entry.entity() : null;
    }

    private PMap<IndexKey, SortedTree<String, String>> byKey(@Nullable Entity before, @Nullable Entity after) {
        Set<IndexKey> old = before == null ? Set.of() : IndexTerms.of(before);
        Set<IndexKey> now = after == null ? Set.of() : IndexTerms.of(after);
        PMap<IndexKey, SortedTree<String, String>> result = byKey;
        for (IndexKey key : old) {
            if (before != null && !now.contains(key)) {
                result = without(result, key, before.id().value());
            }
        }
        for (IndexKey key : now) {
            if (after != null && !old.contains(key)) {
                result = plus(result, key, after.id().value());
            }
        }
        return result;
    }

    private PMap<Class<?>, SortedTree<Due, Due>> due(@Nullable Entity before, @Nullable Entity after) {
        LocalDate old = before == null ? null : IndexTerms.due(before);
        LocalDate now = after == null ? null : IndexTerms.due(after);
        PMap<Class<?>, SortedTree<Due, Due>> result = due;
        if (before != null && old != null && !old.equals(now)) {
            result =
                    without(result, before.id().type(), new Due(old, before.id().value()));
        }
        if (after != null && now != null && !now.equals(old)) {
            result = plus(result, after.id().type(), new Due(now, after.id().value()));
        }
        return result;
    }

    private PMap<EntityId<?>, SortedTree<Referrer, Referrer>> referrers(
            @Nullable Entity before, @Nullable Entity after) {
        Set<EntityId<?>> old = targets(before);
        Set<EntityId<?>> now = targets(after);
        PMap<EntityId<?>, SortedTree<Referrer, Referrer>> result = referrers;
        for (EntityId<?> target : old) {
            if (before != null && !now.contains(target)) {
                result = without(result, target, new Referrer(before.id()));
            }
        }
        for (EntityId<?> target : now) {
            if (after != null && !old.contains(target)) {
                result = plus(result, target, new Referrer(after.id()));
            }
        }
        return result;
    }

    static Set<EntityId<?>> targets(@Nullable Entity entity) {
        return entity == null ? Set.of() : entity.links().collect(Collectors.toCollection(HashSet::new));
    }

    private PMap<AssessedAt, Integer> assessed(@Nullable Entity before, @Nullable Entity after) {
        PMap<AssessedAt, Integer> result = assessed;
        List<AssessedAt> old = places(before);
        List<AssessedAt> now = places(after);
        if (!old.equals(now)) {
            for (AssessedAt place : old) {
                result = add(result, place, -1);
            }
            for (AssessedAt place : now) {
                result = add(result, place, 1);
            }
        }
        return result;
    }

    static List<AssessedAt> places(@Nullable Entity entity) {
        List<AssessedAt> places = new ArrayList<>();
        if (entity instanceof Risk risk) {
            addPlace(places, Stage.INHERENT, risk.inherent());
            addPlace(places, Stage.CURRENT, risk.current());
            addPlace(places, Stage.RESIDUAL, risk.residual());
            addPlace(places, Stage.TARGET, risk.target());
            addPlace(places, Stage.TODAY, risk.current() != null ? risk.current() : risk.inherent());
        }
        return places;
    }

    private static void addPlace(List<AssessedAt> places, Stage stage, @Nullable Assessment assessment) {
        if (assessment != null) {
            places.add(AssessedAt.of(stage, assessment));
        }
    }

    private PMap<Class<?>, Integer> counts(@Nullable Entity before, @Nullable Entity after) {
        PMap<Class<?>, Integer> result = live;
        if (before == null && after != null) {
            result = add(result, after.id().type(), 1);
        } else if (before != null && after == null) {
            result = add(result, before.id().type(), -1);
        }
        return result;
    }

    private static <K> PMap<K, Integer> add(PMap<K, Integer> counts, K key, int difference) {
        int count = counts.getOrDefault(key, 0) + difference;
        return count == 0 ? counts.minus(key) : counts.plus(key, count);
    }

    private static <K, V extends Comparable<V>> PMap<K, SortedTree<V, V>> plus(
            PMap<K, SortedTree<V, V>> sets, K key, V value) {
        SortedTree<V, V> set = sets.get(key);
        return sets.plus(key, (set == null ? SortedTree.<V, V>empty() : set).plus(value, value));
    }

    private static <K, V extends Comparable<V>> PMap<K, SortedTree<V, V>> without(
            PMap<K, SortedTree<V, V>> sets, K key, V value) {
        SortedTree<V, V> set = sets.get(key);
        SortedTree<V, V> rest = (set == null ? SortedTree.<V, V>empty() : set).minus(value);
        return rest.isEmpty() ? sets.minus(key) : sets.plus(key, rest);
    }
}
