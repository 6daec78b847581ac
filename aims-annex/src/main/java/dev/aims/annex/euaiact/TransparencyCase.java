package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A case of Art. 50, as a fact about what the system does or is used for, before exceptions; those are facts of their own, in {@link Circumstance}. */
public enum TransparencyCase implements AiActFact {
    /** Art. 50(1): people interact with it directly. */
    INTERACTION("Art.50(1)"),

    /** Art. 50(2): it makes or alters content. */
    SYNTHETIC_CONTENT("Art.50(2)"),

    /** Art. 50(3): emotion recognition or biometric categorisation. */
    EMOTION_OR_CATEGORISATION("Art.50(3)"),

    /** Art. 50(4): it is used for deep fakes. */
    DEEP_FAKE("Art.50(4).deep-fake"),

    /** Art. 50(4): it is used for text that informs the public. */
    PUBLIC_INTEREST_TEXT("Art.50(4).text");

    private final String id;

    TransparencyCase(String id) {
        this.id = id;
    }

    @JsonValue
    @Override
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static TransparencyCase parse(String id) {
        return Ids.parse(TransparencyCase.class, TransparencyCase::id, id);
    }
}
