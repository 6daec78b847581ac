package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an impact comes from. */
public enum ImpactOrigin {
    /** The system is used as planned. */
    INTENDED_USE,

    /** The system is used otherwise, as can be expected of people. */
    FORESEEABLE_MISUSE,

    /** The system does not work as it should. */
    FAILURE;

    private final String id;

    ImpactOrigin() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ImpactOrigin parse(String id) {
        return Terms.parse(ImpactOrigin.class, ImpactOrigin::id, id);
    }
}
