package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a statement of the rule set can be relied on; the Official Journal governs in any case. */
public enum Confidence {
    /** Read in the text of the Regulation as published in 2024. */
    HIGH,

    /** Read in secondary sources only. */
    MEDIUM,

    /** Secondary sources disagree, or are silent and it was assumed. */
    UNCERTAIN;

    private final String id;

    Confidence() {
        this.id = Ids.of(this);
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static Confidence parse(String id) {
        return Ids.parse(Confidence.class, Confidence::id, id);
    }
}
