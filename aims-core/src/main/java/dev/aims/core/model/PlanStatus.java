package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a treatment plan is. */
public enum PlanStatus {
    /** Proposed; nobody has decided on it. */
    DRAFT,

    /** Approved by designated management, not begun. */
    APPROVED,

    /** Actions are under way. */
    IN_PROGRESS,

    /** All that was planned is done. */
    COMPLETED,

    /** Given up. */
    CANCELLED;

    private final String id;

    PlanStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static PlanStatus parse(String id) {
        return Terms.parse(PlanStatus.class, PlanStatus::id, id);
    }
}
