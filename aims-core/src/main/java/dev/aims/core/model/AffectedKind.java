package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whom an AI system affects (ISO/IEC 42001, A.5.4 and A.5.5). */
public enum AffectedKind {
    /** Single persons. */
    INDIVIDUALS,

    /** Groups of persons. */
    GROUPS,

    /** Societies, with their economy, institutions, culture and environment. */
    SOCIETIES;

    private final String id;

    AffectedKind() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static AffectedKind parse(String id) {
        return Terms.parse(AffectedKind.class, AffectedKind::id, id);
    }
}
