package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an impact assessment concludes. */
public enum ImpactOutcome {
    /** The system may be used as described. */
    PROCEED,

    /** The system may be used once, or as long as, conditions are met. */
    PROCEED_WITH_CONDITIONS,

    /** The system may not be used as described. */
    DO_NOT_PROCEED;

    private final String id;

    ImpactOutcome() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ImpactOutcome parse(String id) {
        return Terms.parse(ImpactOutcome.class, ImpactOutcome::id, id);
    }
}
