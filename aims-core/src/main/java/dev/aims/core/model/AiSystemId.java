package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an AI system of the inventory. The form of the text is that of every {@link EntityId}. */
public record AiSystemId(String value) implements EntityId<AiSystem>, Comparable<AiSystemId> {
    public AiSystemId {
        Patterns.requireId(value, "AiSystemId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static AiSystemId parse(String text) {
        return new AiSystemId(text);
    }

    @Override
    public Class<AiSystem> type() {
        return AiSystem.class;
    }

    @Override
    public int compareTo(AiSystemId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
