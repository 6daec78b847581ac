package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an entry of the list of obligations asks. */
public enum Force {
    DUTY,

    /** Something that the Act allows under conditions. */
    PERMISSION,

    /** Something that the Act encourages. */
    VOLUNTARY;

    private final String id;

    Force() {
        this.id = Ids.of(this);
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static Force parse(String id) {
        return Ids.parse(Force.class, Force::id, id);
    }
}
