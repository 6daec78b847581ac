package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a piece of evidence. The form of the text is that of every {@link EntityId}. */
public record EvidenceId(String value) implements EntityId<Evidence>, Comparable<EvidenceId> {
    public EvidenceId {
        Patterns.requireId(value, "EvidenceId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static EvidenceId parse(String text) {
        return new EvidenceId(text);
    }

    @Override
    public Class<Evidence> type() {
        return Evidence.class;
    }

    @Override
    public int compareTo(EvidenceId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
