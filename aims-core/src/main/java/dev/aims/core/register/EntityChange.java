package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What one commit does to one entity. */
public sealed interface EntityChange {
    /** The entity that is changed. */
    EntityId<?> id();

    /** An entity that was not there before. */
    record Added(Entity entity) implements EntityChange {
        public Added {
            Objects.requireNonNull(entity, "entity");
        }

        @Override
        public EntityId<?> id() {
            return entity.id();
        }
    }

    /** @param replaces the version that was replaced, see {@link RegisterView#version} */
    record Replaced(Entity entity, long replaces) implements EntityChange {
        public Replaced {
            Objects.requireNonNull(entity, "entity");
        }

        @Override
        public EntityId<?> id() {
            return entity.id();
        }
    }

    /** @param retires the version that was retired, see {@link RegisterView#version} */
    record Retired(EntityId<?> id, long retires) implements EntityChange {
        public Retired {
            Objects.requireNonNull(id, "id");
        }
    }

    /** @param removes the version that was removed, see {@link RegisterView#version} */
    record Removed(EntityId<?> id, long removes) implements EntityChange {
        public Removed {
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * Values that were destroyed in all versions of an entity; its version stays.
     *
     * @param component the component that held them
     * @param digests what stands in their place in the history: 64 lower-case hexadecimal digits each
     */
    record Redacted(EntityId<?> id, String component, List<String> digests) implements EntityChange {
        private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

        public Redacted {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(component, "component");
            digests = List.copyOf(digests);
            digests.forEach(Redacted::requireDigest);
        }

        private static void requireDigest(String digest) {
            if (!DIGEST.matcher(digest).matches()) {
                throw new IllegalArgumentException(
                        "digest must be 64 lower-case hexadecimal digits but was \"" + digest + "\"");
            }
        }
    }
}
