package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a planned change has got. */
public enum ChangeStatus {
    /** Put forward, not decided. */
    PROPOSED,

    /** May go ahead. */
    APPROVED,

    /** Being carried out. */
    IN_PROGRESS,

    /** Carried out. */
    COMPLETED,

    /** Decided against. */
    REJECTED,

    /** Given up after it was approved. */
    CANCELLED;

    private final String id;

    ChangeStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ChangeStatus parse(String id) {
        return Terms.parse(ChangeStatus.class, ChangeStatus::id, id);
    }
}
