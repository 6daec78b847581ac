package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What about a risk a control changes. */
public enum EffectTarget {
    /** How often threat events happen; in a tree without them, how often loss events do. */
    FREQUENCY,

    /** How likely a threat event becomes a loss event. */
    VULNERABILITY,

    /** What an event costs. */
    SEVERITY;

    private final String id;

    EffectTarget() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static EffectTarget parse(String id) {
        return Terms.parse(EffectTarget.class, EffectTarget::id, id);
    }
}
