package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A practice of Art. 5(1), as a fact about what the system does. The exceptions are facts of their own, in {@link Circumstance}: a practice that is true is prohibited only where no exception holds. */
public enum ProhibitedPractice implements AiActFact {
    /** Art. 5(1)(a), whether or not significant harm follows. */
    MANIPULATION("Art.5(1)(a)"),

    /** Art. 5(1)(b), whether or not significant harm follows. */
    EXPLOITED_VULNERABILITY("Art.5(1)(b)"),

    /** Art. 5(1)(c), whether or not the treatment that follows is justified. */
    SOCIAL_SCORING("Art.5(1)(c)"),

    /** Art. 5(1)(d), whatever the rating rests on. */
    CRIME_PREDICTION("Art.5(1)(d)"),

    /** Art. 5(1)(e); there is no exception. */
    FACE_SCRAPING("Art.5(1)(e)"),

    /** Art. 5(1)(f), whatever the reasons. */
    EMOTION_INFERENCE_AT_WORK_OR_SCHOOL("Art.5(1)(f)"),

    /** Art. 5(1)(g), labelling and police use included. */
    SENSITIVE_BIOMETRIC_CATEGORISATION("Art.5(1)(g)"),

    /** Art. 5(1)(h), conditions of the exception met or not. The use, not the system, is prohibited. */
    REAL_TIME_REMOTE_BIOMETRIC_IDENTIFICATION("Art.5(1)(h)"),

    /** Art. 5(1)(ba), intended or not; added by the amendment of 2026. */
    NON_CONSENSUAL_INTIMATE_CONTENT("Art.5(1)(ba)"),

    /** Art. 5(1)(bb); added by the amendment of 2026, there is no exception. */
    CHILD_SEXUAL_ABUSE_MATERIAL("Art.5(1)(bb)");

    private final String id;

    ProhibitedPractice(String id) {
        this.id = id;
    }

    @JsonValue
    @Override
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static ProhibitedPractice parse(String id) {
        return Ids.parse(ProhibitedPractice.class, ProhibitedPractice::id, id);
    }
}
