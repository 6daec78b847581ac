package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The form of an answer. */
public enum Expects {
    YES_OR_NO,

    /** ISO 8601, such as {@code 2027-03-01}. */
    DATE,

    /** A number, 0 or more, such as {@code 2.5e25}. */
    NUMBER;

    private final String id;

    Expects() {
        this.id = Ids.of(this);
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static Expects parse(String id) {
        return Ids.parse(Expects.class, Expects::id, id);
    }
}
