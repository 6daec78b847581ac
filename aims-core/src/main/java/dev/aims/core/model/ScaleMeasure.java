package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the bands of a scale count. */
public enum ScaleMeasure {
    /** Events a year, 0 or more. */
    FREQUENCY,

    /** The probability of one event or more within a year, from 0 to 1. */
    PROBABILITY,

    /** An amount of the scale's unit: money in a currency, people, hours. */
    AMOUNT;

    private final String id;

    ScaleMeasure() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ScaleMeasure parse(String id) {
        return Terms.parse(ScaleMeasure.class, ScaleMeasure::id, id);
    }
}
