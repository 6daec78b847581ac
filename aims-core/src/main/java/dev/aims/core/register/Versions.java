package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes make of the versions of entities, however those are kept. */
abstract class Versions {
    /** The newest version, also of a removed entity; null if there never was one. */
    abstract @Nullable Entry entry(EntityId<?> id);

    abstract void put(@Nullable Entry before, Entry after);

    /**
     * Applies changes, all of them in one version.
     *
     * @throws ConflictException if a change is built on another version than there is
     */
    final void apply(List<EntityChange> changes, long revision) {
        for (EntityChange change : changes) {
            if (change instanceof EntityChange.Added added) {
                put(added.entity(), revision, Entry.Kind.LIVE, entry(added.id()));
            } else if (change instanceof EntityChange.Replaced replaced) {
                Entry old = requireVersion(replaced.id(), replaced.replaces());
                put(replaced.entity(), revision, old.kind(), old);
            } else if (change instanceof EntityChange.Retired retired) {
                Entry old = requireVersion(retired.id(), retired.retires());
                put(old.entity(), revision, Entry.Kind.RETIRED, old);
            } else if (change instanceof EntityChange.Removed removed) {
                Entry old = requireVersion(removed.id(), removed.removes());
                put(old.entity(), revision, Entry.Kind.REMOVED, old);
            }
        }
    }

    private void put(Entity entity, long revision, Entry.Kind kind, @Nullable Entry before) {
        put(before, Entry.of(entity, revision, kind, before));
    }

    private Entry requireVersion(EntityId<?> id, long expected) {
        Entry entry = entry(id);
        long actual = entry == null || !entry.isPresent() ? 0 : entry.version();
        if (entry == null || actual != expected) {
            throw new ConflictException(id, expected, actual);
        }
        return entry;
    }
}
