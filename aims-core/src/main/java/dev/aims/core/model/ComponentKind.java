package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an AI component is; each kind has its own control in Annex A, A.4. */
public enum ComponentKind {
    /** A trained or hand-written model, with its version. */
    MODEL,

    /** Data for training, validation, test or operation. */
    DATA_SET,

    /** Software, libraries and services around the model. */
    TOOL,

    /** Hardware and hosting. */
    COMPUTE,

    /** Skills that the system depends on. */
    PEOPLE;

    private final String id;

    ComponentKind() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ComponentKind parse(String id) {
        return Terms.parse(ComponentKind.class, ComponentKind::id, id);
    }
}
