package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a nonconformity has got. */
public enum NonconformityStatus {
    /** Recorded. */
    OPEN,

    /** Its cause is being looked for. */
    IN_ANALYSIS,

    /** Actions are under way. */
    IN_CORRECTION,

    /** Corrected, and the actions were found effective. */
    CLOSED;

    private final String id;

    NonconformityStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static NonconformityStatus parse(String id) {
        return Terms.parse(NonconformityStatus.class, NonconformityStatus::id, id);
    }
}
