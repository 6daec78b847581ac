package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies the context of the management system. The form of the text is that of every {@link EntityId}. */
public record AimsContextId(String value) implements EntityId<AimsContext>, Comparable<AimsContextId> {
    public AimsContextId {
        Patterns.requireId(value, "AimsContextId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static AimsContextId parse(String text) {
        return new AimsContextId(text);
    }

    @Override
    public Class<AimsContext> type() {
        return AimsContext.class;
    }

    @Override
    public int compareTo(AimsContextId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
