package dev.aims.core.register;

import dev.aims.core.model.Entity;
import org.jspecify.annotations.Nullable;

/** One version of an entity, with those before it. */
abstract class Entry {
    /** What a version says of its entity. */
    enum Kind {
        LIVE,
        RETIRED,
        REMOVED
    }

    private final long version;
    private final Kind kind;
    private final @Nullable Entry previous;

    private Entry(long version, Kind kind, @Nullable Entry previous) {
        this.version = version;
        this.kind = kind;
        this.previous = previous;
    }

    /** @param previous the version before; null for the first */
    static Entry of(Lazy<Entity> entity, long version, Kind kind, @Nullable Entry previous) {
        return entity.isMade()
                ? new Read(entity.get(), version, kind, previous)
                : new Unread(entity, version, kind, previous);
    }

    /** The entity; for a removed one as it was before. */
    abstract Entity entity();

    /** The same entity, in a version that takes it out of use. */
    Entry ended(long atVersion, Kind how) {
        return new Read(entity(), atVersion, how, this);
    }

    /** The revision of the commit that made this version. */
    long version() {
        return version;
    }

    Kind kind() {
        return kind;
    }

    boolean isPresent() {
        return kind != Kind.REMOVED;
    }

    @Nullable
    Entry previous() {
        return previous;
    }

    /** The version that counted at a revision; null if the entity was not there yet. */
    @Nullable
    Entry at(long revision) {
        Entry entry = this;
        while (entry != null && entry.version > revision) {
            entry = entry.previous;
        }
        return entry;
    }

    private static final class Read extends Entry {
        private final Entity entity;

        Read(Entity entity, long version, Kind kind, @Nullable Entry previous) {
            super(version, kind, previous);
            this.entity = entity;
        }

        @Override
        Entity entity() {
            return entity;
        }
    }

    private static final class Unread extends Entry {
        private final Lazy<Entity> entity;

        Unread(Lazy<Entity> entity, long version, Kind kind, @Nullable Entry previous) {
            super(version, kind, previous);
            this.entity = entity;
        }

        @Override
        Entity entity() {
            return entity.get();
        }
    }
}
