package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a set of risk criteria; its versions share the id. The form of the text is that of every {@link EntityId}. */
public record RiskCriteriaId(String value) implements EntityId<RiskCriteria>, Comparable<RiskCriteriaId> {
    public RiskCriteriaId {
        Patterns.requireId(value, "RiskCriteriaId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static RiskCriteriaId parse(String text) {
        return new RiskCriteriaId(text);
    }

    @Override
    public Class<RiskCriteria> type() {
        return RiskCriteria.class;
    }

    @Override
    public int compareTo(RiskCriteriaId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
