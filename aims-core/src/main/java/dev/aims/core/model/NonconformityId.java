package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a nonconformity. The form of the text is that of every {@link EntityId}. */
public record NonconformityId(String value) implements EntityId<Nonconformity>, Comparable<NonconformityId> {
    public NonconformityId {
        Patterns.requireId(value, "NonconformityId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static NonconformityId parse(String text) {
        return new NonconformityId(text);
    }

    @Override
    public Class<Nonconformity> type() {
        return Nonconformity.class;
    }

    @Override
    public int compareTo(NonconformityId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
