package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an impact assessment. The form of the text is that of every {@link EntityId}. */
public record ImpactAssessmentId(String value) implements EntityId<ImpactAssessment>, Comparable<ImpactAssessmentId> {
    public ImpactAssessmentId {
        Patterns.requireId(value, "ImpactAssessmentId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static ImpactAssessmentId parse(String text) {
        return new ImpactAssessmentId(text);
    }

    @Override
    public Class<ImpactAssessment> type() {
        return ImpactAssessment.class;
    }

    @Override
    public int compareTo(ImpactAssessmentId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
