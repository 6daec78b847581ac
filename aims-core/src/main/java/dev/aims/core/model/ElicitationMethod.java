package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How the parameters of a distribution were found. */
public enum ElicitationMethod {
    /** Experts named an interval and how sure they are of it. */
    INTERVAL,

    /** Experts named several quantiles. */
    QUANTILES,

    /** Experts named least, most likely and greatest value. */
    BOUNDS_AND_MODE,

    /** Fitted to data. */
    DATA,

    /** The estimates of several experts, combined. */
    COMBINED,

    /** Taken from elsewhere. */
    ADOPTED;

    private final String id;

    ElicitationMethod() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ElicitationMethod parse(String id) {
        return Terms.parse(ElicitationMethod.class, ElicitationMethod::id, id);
    }
}
