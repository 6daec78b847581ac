package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a management review. The form of the text is that of every {@link EntityId}. */
public record ManagementReviewId(String value) implements EntityId<ManagementReview>, Comparable<ManagementReviewId> {
    public ManagementReviewId {
        Patterns.requireId(value, "ManagementReviewId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static ManagementReviewId parse(String text) {
        return new ManagementReviewId(text);
    }

    @Override
    public Class<ManagementReview> type() {
        return ManagementReview.class;
    }

    @Override
    public int compareTo(ManagementReviewId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
