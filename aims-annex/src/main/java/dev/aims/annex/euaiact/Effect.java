package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a rule that holds leads to. */
public enum Effect {
    /** It is a link that brings the Act into play. */
    SCOPE,

    /** It leaves a system, or a role, outside the Act. */
    OUTSIDE,

    /** It leaves a model outside the Act. */
    MODEL_OUTSIDE,
    PROHIBITED,

    /** A use that Annex III lists; high-risk unless a derogation holds. */
    LISTED_USE,
    HIGH_RISK,
    LIMITED_TRANSPARENCY,
    MINIMAL,
    GPAI,
    GPAI_SYSTEMIC_RISK,

    /** It presumes something that can be rebutted. */
    PRESUMPTION,

    /** It takes something out of a rule. */
    EXCEPTION,

    /** It keeps an exception from holding. */
    EXCEPTION_LOST,

    /** It gives somebody a role. */
    ROLE,

    /** It moves a date. */
    TIMING,

    /** It is worth knowing. */
    NOTE;

    private final String id;

    Effect() {
        this.id = Ids.of(this);
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static Effect parse(String id) {
        return Ids.parse(Effect.class, Effect::id, id);
    }
}
