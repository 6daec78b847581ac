package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an audit. The form of the text is that of every {@link EntityId}. */
public record AuditId(String value) implements EntityId<Audit>, Comparable<AuditId> {
    public AuditId {
        Patterns.requireId(value, "AuditId");
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form that {@link EntityId} describes */
    @JsonCreator
    public static AuditId parse(String text) {
        return new AuditId(text);
    }

    @Override
    public Class<Audit> type() {
        return Audit.class;
    }

    @Override
    public int compareTo(AuditId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
