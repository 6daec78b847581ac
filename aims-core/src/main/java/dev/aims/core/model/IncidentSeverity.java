package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How bad an incident is, in the organization's own judgement. What a law calls serious is for that law to say. */
public enum IncidentSeverity {
    /** Hardly felt outside the team. */
    MINOR,

    /** Felt, and soon made good. */
    MODERATE,

    /** Considerable harm, or hard to make good. */
    MAJOR,

    /** Grave or lasting harm. */
    CRITICAL;

    private final String id;

    IncidentSeverity() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static IncidentSeverity parse(String id) {
        return Terms.parse(IncidentSeverity.class, IncidentSeverity::id, id);
    }
}
