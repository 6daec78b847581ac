package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How the consequence of a risk follows from its dimensions. */
public enum Aggregation {
    /** The highest dimension counts. */
    MAXIMUM,

    /** The highest dimension counts, one step higher if two or more dimensions reach it. */
    RAISED_MAXIMUM,

    /** The mean of the steps by their weights, rounded up; a dimension without a weight weighs 1. */
    WEIGHTED_MEAN;

    private final String id;

    Aggregation() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static Aggregation parse(String id) {
        return Terms.parse(Aggregation.class, Aggregation::id, id);
    }
}
