package dev.aims.core.register;

import dev.aims.core.model.Entity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entity in its history.
 *
 * @param version the revision of the commit that made it
 * @param entity the entity; null for the version that removed it
 * @param retired whether it was out of use in this version
 */
public record EntityVersion<E extends Entity>(
        long version, @Nullable E entity, boolean retired, Actor actor, String reason, Instant instant) {
    public EntityVersion {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(instant, "instant");
    }
}
