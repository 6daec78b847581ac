package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a classification stands. */
public enum AiActOutcome {
    /** The Act applies and the classes are fixed: nothing that was not given can change them. */
    CLASSIFIED,

    /** The Act does not apply to you for this system or model. */
    OUT_OF_SCOPE,

    /** Something that was not given can still change scope or class; see the open questions. */
    UNDETERMINED;

    private final String id;

    AiActOutcome() {
        this.id = Ids.of(this);
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static AiActOutcome parse(String id) {
        return Ids.parse(AiActOutcome.class, AiActOutcome::id, id);
    }
}
