package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a control is put to work. */
public enum ImplementationStatus {
    /** Decided, not begun. */
    PLANNED,

    /** Partly in place. */
    IN_PROGRESS,

    /** In place and in use. */
    IMPLEMENTED,

    /** Was planned or in place, is no longer. */
    ABANDONED;

    private final String id;

    ImplementationStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ImplementationStatus parse(String id) {
        return Terms.parse(ImplementationStatus.class, ImplementationStatus::id, id);
    }
}
