package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a party has a competence (ISO/IEC 42001, 7.2). */
public enum CompetenceStatus {
    /** The party needs it and lacks it. */
    NEEDED,

    /** The gap is being closed. */
    BEING_ACQUIRED,

    /** The party has it. */
    HELD;

    private final String id;

    CompetenceStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static CompetenceStatus parse(String id) {
        return Terms.parse(CompetenceStatus.class, CompetenceStatus::id, id);
    }
}
