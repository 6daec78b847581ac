package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * The entities of a register by type and id, each with all its versions, and the indexes over the newest ones.
 * Persistent: a changed copy shares what did not change.
 */
record State(PMap<Class<?>, PSortedMap<String, Entry>> byType, Indexes indexes) {
    static final State EMPTY = new State(HashTreePMap.empty(), Indexes.EMPTY);

    /** The newest version, also of a removed entity; null if there never was one. */
    @Nullable
    Entry entry(EntityId<?> id) {
        return ofType(id.type()).get(id.value());
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
            byType.values().forEach(entries -> entries.values().forEach(entry -> builder.put(null, entry)));
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
        Entry entry(EntityId<?> id) {
            return state.entry(id);
        }

        @Override
        void put(@Nullable Entry before, Entry after) {
            state = state.put(before, after);
        }
    }

    /** The live entities of a type, ordered by id. */
    <E extends Entity> Stream<E> live(Class<E> type) {
        return ofType(type).values().stream()
                .filter(entry -> entry.kind() == Entry.Kind.LIVE)
                .map(entry -> type.cast(entry.entity()));
    }

    /** The retired entities of a type, ordered by id. */
    <E extends Entity> Stream<E> retired(Class<E> type) {
        return ofType(type).values().stream()
                .filter(entry -> entry.kind() == Entry.Kind.RETIRED)
                .map(entry -> type.cast(entry.entity()));
    }

    <E extends Entity> Optional<E> findLive(Class<E> type, String id) {
        return Optional.ofNullable(ofType(type).get(id))
                .filter(entry -> entry.kind() == Entry.Kind.LIVE)
                .map(entry -> type.cast(entry.entity()));
    }

    /** The id of an entity that the register holds or has held. */
    Optional<EntityId<?>> findId(Class<?> type, String id) {
        return Optional.ofNullable(ofType(type).get(id))
                .map(entry -> entry.entity().id());
    }

    int count(Class<?> type) {
        return indexes.live().getOrDefault(type, 0);
    }

    private int size() {
        return byType.values().stream().mapToInt(PSortedMap::size).sum();
    }

    /** What the state was at an earlier revision, with indexes of its own. Takes time for all entities. */
    State at(long revision) {
        StateBuilder past = new StateBuilder();
        for (PSortedMap<String, Entry> entries : byType.values()) {
            for (Entry newest : entries.values()) {
                Entry then = newest.at(revision);
                if (then != null) {
                    past.put(null, then);
                }
            }
        }
        return past.build();
    }

    private State put(@Nullable Entry before, Entry after) {
        EntityId<?> id = after.entity().id();
        PSortedMap<String, Entry> entries = ofType(id.type()).plus(id.value(), after);
        return new State(byType.plus(id.type(), entries), indexes.with(before, after));
    }

    private PSortedMap<String, Entry> ofType(Class<?> type) {
        PSortedMap<String, Entry> entries = byType.get(type);
        return entries == null ? TreePMap.empty() : entries;
    }
}
