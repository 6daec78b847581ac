package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far an audit has got. */
public enum AuditStatus {
    /** In the programme. */
    PLANNED,

    /** Being conducted. */
    IN_PROGRESS,

    /** Conducted and reported. */
    COMPLETED,

    /** Not to be conducted. */
    CANCELLED;

    private final String id;

    AuditStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static AuditStatus parse(String id) {
        return Terms.parse(AuditStatus.class, AuditStatus::id, id);
    }
}
