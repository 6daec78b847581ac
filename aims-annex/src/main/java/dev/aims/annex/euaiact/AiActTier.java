package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A class of the Act. {@link #GPAI} and {@link #GPAI_SYSTEMIC_RISK} are classes of models, on an axis of their own beside that of systems. */
public enum AiActTier {
    /** Art. 5. Sets the other classes of systems aside as soon as the prohibition applies. */
    PROHIBITED,

    /** Art. 6. */
    HIGH_RISK,

    /** Art. 50; can come on top of high risk. */
    LIMITED_TRANSPARENCY,

    /** Our word for the rest; the Act has none. */
    MINIMAL,

    /** Art. 3(63): a general-purpose AI model. */
    GPAI,

    /** Art. 51: such a model with systemic risk; it is {@link #GPAI} as well. */
    GPAI_SYSTEMIC_RISK;

    private final String id;

    AiActTier() {
        this.id = Ids.of(this);
    }

    /** Whether this is a class of models, not of systems. */
    public boolean isModelTier() {
        return this == GPAI || this == GPAI_SYSTEMIC_RISK;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static AiActTier parse(String id) {
        return Ids.parse(AiActTier.class, AiActTier::id, id);
    }
}
