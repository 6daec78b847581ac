package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a concern. The form of the text is that of every {@link EntityId}. */
public record ConcernId(String value) implements EntityId<Concern>, Comparable<ConcernId> {
    public ConcernId {
        Patterns.requireId(value, "ConcernId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static ConcernId parse(String text) {
        return new ConcernId(text);
    }

    @Override
    public Class<Concern> type() {
        return Concern.class;
    }

    @Override
    public int compareTo(ConcernId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
