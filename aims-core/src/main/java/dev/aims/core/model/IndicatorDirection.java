package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which way an indicator should go. */
public enum IndicatorDirection {
    /** The higher the better. */
    HIGHER_IS_BETTER,

    /** The lower the better. */
    LOWER_IS_BETTER,

    /** Neither too high nor too low. */
    WITHIN_RANGE;

    private final String id;

    IndicatorDirection() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static IndicatorDirection parse(String id) {
        return Terms.parse(IndicatorDirection.class, IndicatorDirection::id, id);
    }
}
