package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What it means that a reading is beyond a threshold. */
public enum AlertLevel {
    /** Somebody should look. */
    WARNING,

    /** What was agreed is not kept. */
    BREACH;

    private final String id;

    AlertLevel() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static AlertLevel parse(String id) {
        return Terms.parse(AlertLevel.class, AlertLevel::id, id);
    }
}
