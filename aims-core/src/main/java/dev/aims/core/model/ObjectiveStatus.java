package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far an AI objective has got. */
public enum ObjectiveStatus {
    /** Set, nothing done yet. */
    PLANNED,

    /** Being worked towards. */
    IN_PROGRESS,

    /** The target was reached. */
    ACHIEVED,

    /** The due date passed without reaching the target. */
    MISSED,

    /** Given up or replaced. */
    WITHDRAWN;

    private final String id;

    ObjectiveStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ObjectiveStatus parse(String id) {
        return Terms.parse(ObjectiveStatus.class, ObjectiveStatus::id, id);
    }
}
