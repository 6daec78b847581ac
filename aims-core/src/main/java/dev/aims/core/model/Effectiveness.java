package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How well an implemented control does what it is for, as last reviewed (ISO/IEC 42001, 8.1). */
public enum Effectiveness {
    /** Does not change the risk. */
    INEFFECTIVE,

    /** Helps less than intended. */
    PARTIALLY_EFFECTIVE,

    /** Works as intended. */
    EFFECTIVE;

    private final String id;

    Effectiveness() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static Effectiveness parse(String id) {
        return Terms.parse(Effectiveness.class, Effectiveness::id, id);
    }
}
