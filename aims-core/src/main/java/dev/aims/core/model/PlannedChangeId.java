package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a planned change. The form of the text is that of every {@link EntityId}. */
public record PlannedChangeId(String value) implements EntityId<PlannedChange>, Comparable<PlannedChangeId> {
    public PlannedChangeId {
        Patterns.requireId(value, "PlannedChangeId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static PlannedChangeId parse(String text) {
        return new PlannedChangeId(text);
    }

    @Override
    public Class<PlannedChange> type() {
        return PlannedChange.class;
    }

    @Override
    public int compareTo(PlannedChangeId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
