package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a concern has got. */
public enum ConcernStatus {
    /** Reported, nobody has looked into it. */
    RECEIVED,

    /** Being looked into. */
    UNDER_REVIEW,

    /** Something was done about it. */
    RESOLVED,

    /** Looked into without finding grounds for it. */
    NOT_CONFIRMED,

    /** Taken back by who reported it. */
    WITHDRAWN;

    private final String id;

    ConcernStatus() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static ConcernStatus parse(String id) {
        return Terms.parse(ConcernStatus.class, ConcernStatus::id, id);
    }
}
