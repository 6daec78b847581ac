package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who audits whom. */
public enum AuditKind {
    /** The organization itself (ISO/IEC 42001, 9.2). */
    INTERNAL,

    /** The organization, or somebody on its behalf, at a supplier. */
    SUPPLIER,

    /** Somebody else, such as a certification body or a customer. */
    EXTERNAL;

    private final String id;

    AuditKind() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static AuditKind parse(String id) {
        return Terms.parse(AuditKind.class, AuditKind::id, id);
    }
}
