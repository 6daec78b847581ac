package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** From which stage on a control has its effect. */
public enum EffectStage {
    /** It is in place: it lowers the inherent risk to the current one. */
    CURRENT,

    /** It is planned: it lowers the current risk to the residual one. */
    RESIDUAL;

    private final String id;

    EffectStage() {
        this.id = Terms.idOf(this);
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static EffectStage parse(String id) {
        return Terms.parse(EffectStage.class, EffectStage::id, id);
    }
}
