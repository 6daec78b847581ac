package dev.aims.core.register;

import dev.aims.core.model.Entity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of an entity, with those before it. */
final class Entry {
    /** What a version says of its entity. */
    enum Kind {
        LIVE,
        RETIRED,
        REMOVED
    }

    private final Entity entity;
    private final long version;
    private final Kind kind;
    private final @Nullable Entry previous;

    private Entry(Entity entity, long version, Kind kind, @Nullable Entry previous) {
        this.entity = entity;
        this.version = version;
        this.kind = kind;
        this.previous = previous;
    }

    /** @param previous the version before; null for the first */
    static Entry of(Entity entity, long version, Kind kind, @Nullable Entry previous) {
        return new Entry(Objects.requireNonNull(entity, "entity"), version, kind, previous);
    }

    /** The entity; for a removed one as it was before. */
    Entity entity() {
        return entity;
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
}
