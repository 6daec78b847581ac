package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The entities of a register by type and id, each with all its versions, and the indexes over the newest ones.
 * Persistent: a changed copy shares what did not change.
 */
record State(PMap<Class<?>, SortedTree<String, Entry>> byType, Lazy<Indexes> lazyIndexes) {
    static final State EMPTY = new State(HashTreePMap.empty(), Lazy.of(Indexes.EMPTY));

    /** Reads all that was not read yet when they are first asked for. */
    Indexes indexes() {
        return lazyIndexes.get();
    }

    /** The newest version, also of a removed entity; null if there never was one. */
    @Nullable
    Entry entry(EntityId<?> id) {
        return entry(id.type(), id.value());
    }

    @Nullable
    Entry entry(Class<?> type, String id) {
        return ofType(type).get(id);
    }

    /** The entity as it was at a revision, live or retired. */
    Optional<Entry> find(EntityId<?> id, long revision) {
        Entry newest = entry(id);
        return Optional.ofNullable(newest == null ? null : newest.at(revision)).filter(Entry::isPresent);
    }

    boolean holds(EntityId<?> id) {
        Entry newest = entry(id);
        return newest != null && newest.isPresent();
    }

    /**
     * The state after changes, all of them in one version.
     *
     * @throws ConflictException if a change is built on another version than the state has
     */
    State with(List<EntityChange> changes, long revision) {
        if (changes.size() > size()) {
            StateBuilder builder = new StateBuilder();
            byType.forEach((type, entries) -> entries.forEach((id, entry) -> builder.put(type, id, null, entry)));
            builder.apply(changes, revision);
            return builder.build();
        }
        Growing growing = new Growing(this);
        growing.apply(changes, revision);
        return growing.state;
    }

    private static final class Growing extends Versions {
        private State state;

        Growing(State state) {
            this.state = state;
        }

        @Override
        @Nullable
        Entry entry(Class<?> type, String id) {
            return state.entry(type, id);
        }

        @Override
        void put(Class<?> type, String id, @Nullable Entry before, Entry after) {
            state = state.put(type, id, before, after);
        }
    }

    /** The live entities of a type, ordered by id. */
    <E extends Entity> Stream<E> live(Class<E> type) {
        return ofType(type)
                .values()
                .filter(entry -> entry.kind() == Entry.Kind.LIVE)
                .map(entry -> type.cast(entry.entity()));
    }

    /** The retired entities of a type, ordered by id. */
    <E extends Entity> Stream<E> retired(Class<E> type) {
        return ofType(type)
                .values()
                .filter(entry -> entry.kind() == Entry.Kind.RETIRED)
                .map(entry -> type.cast(entry.entity()));
    }

    <E extends Entity> Optional<E> findLive(Class<E> type, String id) {
        return Optional.ofNullable(ofType(type).get(id))
                .filter(entry -> entry.kind() == Entry.Kind.LIVE)
                .map(entry -> type.cast(entry.entity()));
    }

    int count(Class<?> type) {
        return indexes().live().getOrDefault(type, 0);
    }

    private int size() {
        return byType.values().stream().mapToInt(SortedTree::size).sum();
    }

    /** What the state was at an earlier revision, with indexes of its own. Takes time for all entities. */
    State at(long revision) {
        StateBuilder past = new StateBuilder();
        byType.forEach((type, entries) -> entries.forEach((id, newest) -> {
            Entry then = newest.at(revision);
            if (then != null) {
                past.put(type, id, null, then);
            }
        }));
        return past.build();
    }

    private State put(Class<?> type, String id, @Nullable Entry before, Entry after) {
        SortedTree<String, Entry> entries = ofType(type).plus(id, after);
        return new State(byType.plus(type, entries), Lazy.of(indexes().with(before, after)));
    }

    private SortedTree<String, Entry> ofType(Class<?> type) {
        SortedTree<String, Entry> entries = byType.get(type);
        return entries == null ? SortedTree.empty() : entries;
    }
}
