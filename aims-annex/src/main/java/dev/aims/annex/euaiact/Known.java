package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What is known of a fact or a conclusion. Nothing is concluded from {@link #OPEN}. */
public enum Known {
    YES,
    NO,

    /** Not given, or hanging on what is not given. */
    OPEN;

    private final String id;

    Known() {
        this.id = Ids.of(this);
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static Known parse(String id) {
        return Ids.parse(Known.class, Known::id, id);
    }
}
