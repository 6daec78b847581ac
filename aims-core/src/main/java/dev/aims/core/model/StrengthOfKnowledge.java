package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How good the grounds of an assessment are, apart from how high the risk is. */
public enum StrengthOfKnowledge {
    /** A first view, a rule of thumb, or contested assumptions. */
    WEAK,

    /** Some data or agreeing experts. */
    MODERATE,

    /** Relevant data and understood mechanisms. */
    STRONG;

    private final String id;

    StrengthOfKnowledge() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static StrengthOfKnowledge parse(String id) {
        return Terms.parse(StrengthOfKnowledge.class, StrengthOfKnowledge::id, id);
    }
}
