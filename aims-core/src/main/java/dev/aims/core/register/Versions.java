package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What changes make of the versions of entities, however those are kept. */
abstract class Versions {
    /** The newest version, also of a removed entity; null if there never was one. */
    abstract @Nullable Entry entry(Class<?> type, String id);

    abstract void put(Class<?> type, String id, @Nullable Entry before, Entry after);

    /**
     * Applies changes, all of them in one version.
     *
     * @throws ConflictException if a change is built on another version than there is
     */
    final void apply(List<EntityChange> changes, long revision) {
        changes.forEach(change -> apply(change, revision));
    }

    /** As {@link #apply(List, long)}, without reading what was not read. */
    final void applyRead(List<ReadChange> changes, long revision) {
        for (ReadChange change : changes) {
            if (change instanceof UnreadEntity unread) {
                put(unread.type(), unread.id(), unread.replaces(), unread, revision);
            } else {
                apply(change.change(), revision);
            }
        }
    }

    private void apply(EntityChange change, long revision) {
        EntityId<?> id = change.id();
        if (change instanceof EntityChange.Added added) {
            put(id.type(), id.value(), 0, Lazy.of(added.entity()), revision);
        } else if (change instanceof EntityChange.Replaced replaced) {
            put(id.type(), id.value(), replaced.replaces(), Lazy.of(replaced.entity()), revision);
        } else if (change instanceof EntityChange.Retired retired) {
            end(id, retired.retires(), revision, Entry.Kind.RETIRED);
        } else if (change instanceof EntityChange.Removed removed) {
            end(id, removed.removes(), revision, Entry.Kind.REMOVED);
        }
    }

    /** @param replaces 0 if the entity is new */
    private void put(Class<?> type, String id, long replaces, Lazy<Entity> entity, long revision) {
        Entry before = entry(type, id);
        Entry.Kind kind = Entry.Kind.LIVE;
        if (replaces != 0) {
            kind = requireVersion(before, replaces, () -> entity.get().id()).kind();
        }
        put(type, id, before, Entry.of(entity, revision, kind, before));
    }

    private void end(EntityId<?> id, long version, long revision, Entry.Kind kind) {
        Entry before = requireVersion(entry(id.type(), id.value()), version, () -> id);
        put(id.type(), id.value(), before, before.ended(revision, kind));
    }

    private static Entry requireVersion(@Nullable Entry entry, long expected, Supplier<EntityId<?>> id) {
        long actual = entry == null || !entry.isPresent() ? 0 : entry.version();
        if (entry == null || actual != expected) {
            throw new ConflictException(id.get(), expected, actual);
        }
        return entry;
    }
}
