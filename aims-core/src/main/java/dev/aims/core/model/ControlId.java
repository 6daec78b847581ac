package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a control as the organization implements it, not the catalog's control (see {@link ControlRef}). The form of the text is that of every {@link EntityId}. */
public record ControlId(String value) implements EntityId<ControlImplementation>, Comparable<ControlId> {
    public ControlId {
        Patterns.requireId(value, "ControlId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static ControlId parse(String text) {
        return new ControlId(text);
    }

    @Override
    public Class<ControlImplementation> type() {
        return ControlImplementation.class;
    }

    @Override
    public int compareTo(ControlId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
