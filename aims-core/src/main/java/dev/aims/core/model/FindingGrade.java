package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How much weight a finding of an audit has. */
public enum FindingGrade {
    /** Done particularly well. */
    STRENGTH,

    /** Met. */
    CONFORMITY,

    /** Met, and could be better. */
    OPPORTUNITY,

    /** Not met in a single case or in part. */
    MINOR_NONCONFORMITY,

    /** Not met at all or systematically. */
    MAJOR_NONCONFORMITY;

    private final String id;

    FindingGrade() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static FindingGrade parse(String id) {
        return Terms.parse(FindingGrade.class, FindingGrade::id, id);
    }
}
