package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a model, data set, tool or other part that AI systems are made of. The form of the text is that of every {@link EntityId}. */
public record AiComponentId(String value) implements EntityId<AiComponent>, Comparable<AiComponentId> {
    public AiComponentId {
        Patterns.requireId(value, "AiComponentId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static AiComponentId parse(String text) {
        return new AiComponentId(text);
    }

    @Override
    public Class<AiComponent> type() {
        return AiComponent.class;
    }

    @Override
    public int compareTo(AiComponentId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
