package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a decision decides. */
public enum DecisionKind {
    /** A risk is retained knowingly (ISO/IEC 42001, 6.1.3). */
    ACCEPTANCE,

    /** A treatment plan may go ahead, or a statement of applicability stands (ISO/IEC 42001, 6.1.3). */
    APPROVAL,

    /** A control is left out of the statement of applicability (ISO/IEC 42001, 6.1.3). */
    EXCLUSION;

    private final String id;

    DecisionKind() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static DecisionKind parse(String id) {
        return Terms.parse(DecisionKind.class, DecisionKind::id, id);
    }
}
