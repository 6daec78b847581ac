package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an issued statement of applicability. The form of the text is that of every {@link EntityId}. */
public record ApplicabilityStatementId(String value)
        implements EntityId<ApplicabilityStatement>, Comparable<ApplicabilityStatementId> {
    public ApplicabilityStatementId {
        Patterns.requireId(value, "ApplicabilityStatementId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static ApplicabilityStatementId parse(String text) {
        return new ApplicabilityStatementId(text);
    }

    @Override
    public Class<ApplicabilityStatement> type() {
        return ApplicabilityStatement.class;
    }

    @Override
    public int compareTo(ApplicabilityStatementId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
