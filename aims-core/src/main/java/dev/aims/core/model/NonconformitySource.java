package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a nonconformity came to light. */
public enum NonconformitySource {
    /** An audit. */
    AUDIT,

    /** An incident. */
    INCIDENT,

    /** A concern that somebody reported. */
    CONCERN,

    /** Monitoring or measurement. */
    MONITORING,

    /** A management review. */
    MANAGEMENT_REVIEW,

    /** Another way. */
    OTHER;

    private final String id;

    NonconformitySource() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static NonconformitySource parse(String id) {
        return Terms.parse(NonconformitySource.class, NonconformitySource::id, id);
    }
}
