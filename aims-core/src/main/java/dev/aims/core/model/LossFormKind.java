package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The forms that a loss takes (Open FAIR, The Open Group standard C13K). */
public enum LossFormKind {
    /** What is not produced or served. */
    PRODUCTIVITY,

    /** What dealing with the event costs. */
    RESPONSE,

    /** What has to be bought or built again. */
    REPLACEMENT,

    /** What authorities and courts impose. */
    FINES_AND_JUDGEMENTS,

    /** What is lost as others think worse of the organization. */
    REPUTATION,

    /** What competitors gain by it. */
    COMPETITIVE_ADVANTAGE;

    private final String id;

    LossFormKind() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static LossFormKind parse(String id) {
        return Terms.parse(LossFormKind.class, LossFormKind::id, id);
    }
}
