package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a statement of applicability includes a control. */
public enum ApplicabilityBasis {
    /** It treats an identified risk. */
    RISK_TREATMENT,

    /** A law, regulation or contract asks for it. */
    LEGAL_OR_CONTRACTUAL,

    /** The organization chose it as good practice. */
    ADOPTED_PRACTICE;

    private final String id;

    ApplicabilityBasis() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ApplicabilityBasis parse(String id) {
        return Terms.parse(ApplicabilityBasis.class, ApplicabilityBasis::id, id);
    }
}
