package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Collects what a commit shall do. One commit changes an entity at most once. An instance belongs to the call of
 * {@link Register#commit} that made it and is not safe for use by several threads.
 */
public final class Change {
    /** Stands for the newest version until the commit finds out which that is. */
    static final long NEWEST = 0;

    private final Map<EntityId<?>, EntityChange> changes = new LinkedHashMap<>();
    private boolean isDone;

    Change() {}

    /** Adds entities that may refer to each other; the register refuses ids that it holds or has held. */
    public Change add(Entity... entities) {
        return addAll(List.of(entities));
    }

    /** Like {@link #add}. */
    public Change addAll(Collection<? extends Entity> entities) {
        entities.forEach(entity -> put(new EntityChange.Added(entity)));
        return this;
    }

    /**
     * Puts the entity in the place of that with the same id. What was retired can be corrected so, and stays retired.
     *
     * @param version the version that the change is built on, 1 or more, from {@link RegisterView#version}
     */
    public Change replace(Entity entity, long version) {
        return put(new EntityChange.Replaced(entity, requireVersion(version)));
    }

    /**
     * Puts what an edit makes of an entity in its place, built on the version of the view from which it is taken: if
     * somebody else has changed it since, the commit is refused.
     *
     * <pre>{@code
     * register.retry(3, view -> register.commit(actor, "new owner",
     *         change -> change.edit(view, id, risk -> risk.toBuilder().owner(owner).build())));
     * }</pre>
     *
     * @throws EntityNotFoundException if the view holds no such entity
     * @throws IllegalArgumentException if the edit gives an entity of another id
     */
    public <E extends Entity> Change edit(RegisterView view, EntityId<E> id, UnaryOperator<E> edit) {
        E edited = edit.apply(view.get(id));
        if (!edited.id().equals(id)) {
            throw new IllegalArgumentException("edit must keep the id " + id + " but gave " + edited.id());
        }
        return replace(edited, view.version(id));
    }

    /**
     * Puts the entity in the place of that with the same id, whatever stands there: what somebody else changed in the
     * meantime is lost. Adds it where there is none; what was retired stays retired. For imports from the system that
     * leads.
     */
    public Change overwrite(Entity entity) {
        return put(new EntityChange.Replaced(entity, NEWEST));
    }

    /**
     * Takes an entity out of use: it can still be read and referred to, and is in no list. The usual end, and for good: what
     * is used again gets an id of its own.
     *
     * @param version the version that was looked at, 1 or more, from {@link RegisterView#version}
     */
    public Change retire(EntityId<?> id, long version) {
        return put(new EntityChange.Retired(id, requireVersion(version)));
    }

    /**
     * Removes an entity, for what should never have been there. Refused while others refer to it.
     *
     * @param version the version that was looked at, 1 or more, from {@link RegisterView#version}
     */
    public Change remove(EntityId<?> id, long version) {
        return put(new EntityChange.Removed(id, requireVersion(version)));
    }

    private static long requireVersion(long version) {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more but was " + version);
        }
        return version;
    }

    private Change put(EntityChange change) {
        if (isDone) {
            throw new IllegalStateException("a change belongs to the call that made it, which is over");
        }
        EntityId<?> id = Objects.requireNonNull(change.id(), "id");
        if (changes.putIfAbsent(id, change) != null) {
            throw new IllegalArgumentException("one commit must change an entity once but changes "
                    + id.type().getSimpleName() + " " + id + " again");
        }
        return this;
    }

    List<EntityChange> changes() {
        isDone = true;
        return List.copyOf(changes.values());
    }
}
