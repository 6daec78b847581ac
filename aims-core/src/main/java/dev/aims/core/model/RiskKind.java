package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The direction in which a risk departs from what is wanted. */
public enum RiskKind {
    /** For the worse. */
    THREAT,

    /** For the better. */
    OPPORTUNITY;

    private final String id;

    RiskKind() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static RiskKind parse(String id) {
        return Terms.parse(RiskKind.class, RiskKind::id, id);
    }
}
