package dev.aims.core.register;

import dev.aims.core.AimsException;
import dev.aims.core.model.EntityId;

/** A view that holds no entity of the id asked for. */
public final class EntityNotFoundException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final transient EntityId<?> id;

    EntityNotFoundException(EntityId<?> id, long revision) {
        super(id.type().getSimpleName() + " " + id + " is not in the register at revision " + revision);
        this.id = id;
    }

    public EntityId<?> id() {
        return id;
    }
}
