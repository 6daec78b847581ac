package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an incident. The form of the text is that of every {@link EntityId}. */
public record IncidentId(String value) implements EntityId<Incident>, Comparable<IncidentId> {
    public IncidentId {
        Patterns.requireId(value, "IncidentId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static IncidentId parse(String text) {
        return new IncidentId(text);
    }

    @Override
    public Class<Incident> type() {
        return Incident.class;
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
