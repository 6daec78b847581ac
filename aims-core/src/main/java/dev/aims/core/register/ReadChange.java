package dev.aims.core.register;

import dev.aims.core.model.Entity;

/** A change as a line of the history tells it. */
sealed interface ReadChange {
    EntityChange change();

    /** A change that brings no entity along. */
    record Known(EntityChange change) implements ReadChange {}

    /**
     * An entity that was added or put in the place of another, and is not read before it is asked for.
     *
     * @param replaces the version in whose place it was put; 0 if it was added
     */
    record Unread(Class<?> type, String id, long replaces, Lazy<Entity> entity) implements ReadChange {
        @Override
        public EntityChange change() {
            return replaces == 0
                    ? new EntityChange.Added(entity.get())
                    : new EntityChange.Replaced(entity.get(), replaces);
        }
    }
}
