package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an AI objective. The form of the text is that of every {@link EntityId}. */
public record AiObjectiveId(String value) implements EntityId<AiObjective>, Comparable<AiObjectiveId> {
    public AiObjectiveId {
        Patterns.requireId(value, "AiObjectiveId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static AiObjectiveId parse(String text) {
        return new AiObjectiveId(text);
    }

    @Override
    public Class<AiObjective> type() {
        return AiObjective.class;
    }

    @Override
    public int compareTo(AiObjectiveId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
