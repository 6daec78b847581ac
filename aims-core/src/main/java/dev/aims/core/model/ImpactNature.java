package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an impact is for the worse or for the better. */
public enum ImpactNature {
    /** For the worse. */
    HARM,

    /** For the better. */
    BENEFIT;

    private final String id;

    ImpactNature() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ImpactNature parse(String id) {
        return Terms.parse(ImpactNature.class, ImpactNature::id, id);
    }
}
