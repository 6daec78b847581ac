package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a risk has come. */
public enum RiskStatus {
    /** Described, not assessed yet. */
    IDENTIFIED,

    /** Has a level; what to do about it is open. */
    ASSESSED,

    /** A treatment plan is under way. */
    IN_TREATMENT,

    /** Retained knowingly. */
    ACCEPTED,

    /** No longer there, kept as a record. */
    CLOSED;

    private final String id;

    RiskStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static RiskStatus parse(String id) {
        return Terms.parse(RiskStatus.class, RiskStatus::id, id);
    }
}
