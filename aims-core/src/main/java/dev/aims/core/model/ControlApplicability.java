package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a statement of applicability says of a control. */
public enum ControlApplicability {
    /** The control is needed. */
    APPLICABLE,

    /** The control was left out by a recorded decision. */
    NOT_APPLICABLE,

    /** Nobody had decided when the statement was issued. */
    UNDECIDED;

    private final String id;

    ControlApplicability() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ControlApplicability parse(String id) {
        return Terms.parse(ControlApplicability.class, ControlApplicability::id, id);
    }
}
