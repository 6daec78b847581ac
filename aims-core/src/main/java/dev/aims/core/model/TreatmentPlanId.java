package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a treatment plan. The form of the text is that of every {@link EntityId}. */
public record TreatmentPlanId(String value) implements EntityId<TreatmentPlan>, Comparable<TreatmentPlanId> {
    public TreatmentPlanId {
        Patterns.requireId(value, "TreatmentPlanId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static TreatmentPlanId parse(String text) {
        return new TreatmentPlanId(text);
    }

    @Override
    public Class<TreatmentPlan> type() {
        return TreatmentPlan.class;
    }

    @Override
    public int compareTo(TreatmentPlanId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
