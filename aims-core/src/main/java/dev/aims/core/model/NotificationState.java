package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a notification has got. */
public enum NotificationState {
    /** To be sent. */
    DUE,

    /** Sent. */
    SENT,

    /** Looked into, and found not to be asked for. */
    NOT_REQUIRED;

    private final String id;

    NotificationState() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static NotificationState parse(String id) {
        return Terms.parse(NotificationState.class, NotificationState::id, id);
    }
}
