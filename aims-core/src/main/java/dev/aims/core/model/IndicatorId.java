package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an indicator. The form of the text is that of every {@link EntityId}. */
public record IndicatorId(String value) implements EntityId<Indicator>, Comparable<IndicatorId> {
    public IndicatorId {
        Patterns.requireId(value, "IndicatorId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static IndicatorId parse(String text) {
        return new IndicatorId(text);
    }

    @Override
    public Class<Indicator> type() {
        return Indicator.class;
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
