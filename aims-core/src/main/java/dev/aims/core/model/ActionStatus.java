package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far one action of a treatment plan is. */
public enum ActionStatus {
    /** Not begun. */
    OPEN,

    /** Under way. */
    IN_PROGRESS,

    /** Finished. */
    DONE,

    /** Given up. */
    CANCELLED;

    private final String id;

    ActionStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ActionStatus parse(String id) {
        return Terms.parse(ActionStatus.class, ActionStatus::id, id);
    }
}
