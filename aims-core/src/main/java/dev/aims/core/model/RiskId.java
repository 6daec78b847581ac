package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a risk. The form of the text is that of every {@link EntityId}. */
public record RiskId(String value) implements EntityId<Risk>, Comparable<RiskId> {
    public RiskId {
        Patterns.requireId(value, "RiskId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static RiskId parse(String text) {
        return new RiskId(text);
    }

    @Override
    public Class<Risk> type() {
        return Risk.class;
    }

    @Override
    public int compareTo(RiskId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
