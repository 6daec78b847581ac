package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a corrective action. The form of the text is that of every {@link EntityId}. */
public record CorrectiveActionId(String value) implements EntityId<CorrectiveAction>, Comparable<CorrectiveActionId> {
    public CorrectiveActionId {
        Patterns.requireId(value, "CorrectiveActionId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static CorrectiveActionId parse(String text) {
        return new CorrectiveActionId(text);
    }

    @Override
    public Class<CorrectiveAction> type() {
        return CorrectiveAction.class;
    }

    @Override
    public int compareTo(CorrectiveActionId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
