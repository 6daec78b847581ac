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
        State after = this;
        for (EntityChange change : changes) {
            if (change instanceof EntityChange.Added added) {
                after = after.with(added.entity(), revision, Entry.Kind.LIVE);
            } else if (change instanceof EntityChange.Replaced replaced) {
                Entry old = after.requireVersion(replaced.id(), replaced.replaces());
                after = after.with(replaced.entity(), revision, old.kind());
            } else if (change instanceof EntityChange.Retired retired) {
                Entry old = after.requireVersion(retired.id(), retired.retires());
                after = after.with(old.entity(), revision, Entry.Kind.RETIRED);
            } else if (change instanceof EntityChange.Removed removed) {
                Entry old = after.requireVersion(removed.id(), removed.removes());
                after = after.with(old.entity(), revision, Entry.Kind.REMOVED);
            }
        }
        return after;
    }

    private Entry requireVersion(EntityId<?> id, long expected) {
        Entry entry = entry(id);
        long actual = entry == null || !entry.isPresent() ? 0 : entry.version();
        if (entry == null || actual != expected) {
            throw new ConflictException(id, expected, actual);
        }
        return entry;
    }

    private State with(Entity entity, long version, Entry.Kind kind) {
        EntityId<?> id = entity.id();
        Entry before = entry(id);
        return put(id, before, Entry.of(entity, version, kind, before));
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

    /** What the state was at an earlier revision, with indexes of its own. Takes time for all entities. */
    State at(long revision) {
        State past = EMPTY;
        for (PSortedMap<String, Entry> entries : byType.values()) {
            for (Entry newest : entries.values()) {
                Entry then = newest.at(revision);
                if (then != null) {
                    past = past.put(then.entity().id(), null, then);
                }
            }
        }
        return past;
    }

    private State put(EntityId<?> id, @Nullable Entry before, Entry after) {
        PSortedMap<String, Entry> entries = ofType(id.type()).plus(id.value(), after);
        return new State(byType.plus(id.type(), entries), indexes.with(before, after));
    }

    private PSortedMap<String, Entry> ofType(Class<?> type) {
        PSortedMap<String, Entry> entries = byType.get(type);
        return entries == null ? TreePMap.empty() : entries;
    }
}
