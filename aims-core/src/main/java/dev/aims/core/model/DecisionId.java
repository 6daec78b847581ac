package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a recorded decision. The form of the text is that of every {@link EntityId}. */
public record DecisionId(String value) implements EntityId<Decision>, Comparable<DecisionId> {
    public DecisionId {
        Patterns.requireId(value, "DecisionId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static DecisionId parse(String text) {
        return new DecisionId(text);
    }

    @Override
    public Class<Decision> type() {
        return Decision.class;
    }

    @Override
    public int compareTo(DecisionId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
