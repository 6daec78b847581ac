package dev.aims.core.register;

import dev.aims.core.model.EntityId;
import java.util.List;
import java.util.Objects;

/**
 * What became of one entity between two revisions.
 *
 * @param components what changed of it; empty for one that was added or removed
 */
public record EntityDifference(EntityId<?> id, Kind kind, List<ComponentChange> components) {
    public EntityDifference {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        components = List.copyOf(components);
    }

    /** How the entity differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** Taken out of use; its components may have changed as well. */
        RETIRED,
        CHANGED
    }
}
