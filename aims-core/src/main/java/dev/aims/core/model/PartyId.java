package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a person, role or organization. The form of the text is that of every {@link EntityId}. */
public record PartyId(String value) implements EntityId<Party>, Comparable<PartyId> {
    public PartyId {
        Patterns.requireId(value, "PartyId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static PartyId parse(String text) {
        return new PartyId(text);
    }

    @Override
    public Class<Party> type() {
        return Party.class;
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
