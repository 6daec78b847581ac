package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.register.IndexKey.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a selection asks for: the entities of one type under all of some keys, before a day, that meet a condition.
 * Starts from the smallest set that an index offers and looks the rest up.
 */
record Query<E extends Entity>(
        State state,
        Class<E> type,
        List<IndexKey> keys,
        @Nullable LocalDate dueBefore,
        @Nullable Predicate<E> condition,
        @Nullable Comparator<? super E> order) {
    Query(State state, Class<E> type) {
        this(state, type, List.of(), null, null, null);
    }

    Query<E> under(Dimension dimension, Object value) {
        List<IndexKey> more = new ArrayList<>(keys);
        more.add(new IndexKey(type, dimension, Objects.requireNonNull(value, "value")));
        return new Query<>(state, type, List.copyOf(more), dueBefore, condition, order);
    }

    Query<E> dueBefore(LocalDate day) {
        LocalDate earlier = dueBefore == null || day.isBefore(dueBefore) ? day : dueBefore;
        return new Query<>(state, type, keys, earlier, condition, order);
    }

    Query<E> where(Predicate<? super E> further) {
        Predicate<E> both = condition == null ? further::test : condition.and(further);
        return new Query<>(state, type, keys, dueBefore, both, order);
    }

    Query<E> sortedBy(Comparator<? super E> newOrder) {
        return new Query<>(state, type, keys, dueBefore, condition, newOrder);
    }

    Stream<E> stream() {
        Stream<E> found = condition == null ? candidates() : candidates().filter(condition);
        return order == null ? found : found.sorted(order);
    }

    /** How many there are; known from the indexes unless more than one thing is asked. */
    int size() {
        if (condition == null && dueBefore == null && keys.size() < 2) {
            return keys.isEmpty()
                    ? state.count(type)
                    : state.indexes().under(keys.get(0)).size();
        }
        return (int) stream().count();
    }

    private Stream<E> candidates() {
        if (keys.isEmpty()) {
            return dueBefore == null ? state.live(type) : dueFirst(dueBefore);
        }
        List<SortedTree<String, String>> sets =
                keys.stream().map(key -> state.indexes().under(key)).toList();
        SortedTree<String, String> smallest =
                sets.stream().min(Comparator.comparingInt(SortedTree::size)).orElseThrow();
        return smallest.values()
                .filter(id -> sets.stream().allMatch(set -> set == smallest || set.contains(id)))
                .map(id -> state.findLive(type, id))
                .flatMap(Optional::stream)
                .filter(this::isDue);
    }

    /** The earliest day first. */
    private Stream<E> dueFirst(LocalDate before) {
        return state.indexes()
                .dueOf(type)
                .values()
                .takeWhile(due -> due.day().isBefore(before))
                .map(due -> state.findLive(type, due.id()))
                .flatMap(Optional::stream);
    }

    private boolean isDue(E entity) {
        LocalDate due = IndexTerms.due(entity);
        return dueBefore == null || (due != null && due.isBefore(dueBefore));
    }
}
