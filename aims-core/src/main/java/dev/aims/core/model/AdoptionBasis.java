package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a control is in place other than to treat a risk. */
public enum AdoptionBasis {
    /** A law, regulation or contract asks for it. */
    LEGAL_OR_CONTRACTUAL,

    /** The organization chose it as good practice. */
    ADOPTED_PRACTICE;

    private final String id;

    AdoptionBasis() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static AdoptionBasis parse(String id) {
        return Terms.parse(AdoptionBasis.class, AdoptionBasis::id, id);
    }
}
