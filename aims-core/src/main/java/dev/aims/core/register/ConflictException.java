package dev.aims.core.register;

import dev.aims.core.AimsException;
import dev.aims.core.model.EntityId;

/** A change that was built on a version of an entity that is not the newest. Look again and decide anew. */
public final class ConflictException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final transient EntityId<?> id;
    private final long expected;
    private final long actual;

    ConflictException(EntityId<?> id, long expected, long actual) {
        super(id.type().getSimpleName() + " " + id
                + (actual == 0
                        ? " is not in the register, or no longer: the change is built on version " + expected
                                + " of it; add what is new"
                        : " was changed by somebody else: the change is built on version " + expected
                                + " but the register holds version " + actual));
        this.id = id;
        this.expected = expected;
        this.actual = actual;
    }

    public EntityId<?> id() {
        return id;
    }

    /** The version that the change was built on. */
    public long expected() {
        return expected;
    }

    /** The version that the register holds; 0 if it holds the entity no longer. */
    public long actual() {
        return actual;
    }
}
