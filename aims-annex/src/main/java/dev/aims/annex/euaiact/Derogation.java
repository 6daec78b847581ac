package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A condition of Art. 6(3), as a fact. One is enough, but only without significant risk and without profiling. */
public enum Derogation implements AiActFact {
    /** Art. 6(3)(a). */
    NARROW_PROCEDURAL_TASK("Art.6(3)(a)"),

    /** Art. 6(3)(b). */
    IMPROVES_FINISHED_WORK("Art.6(3)(b)"),

    /** Art. 6(3)(c). */
    SPOTS_PATTERNS("Art.6(3)(c)"),

    /** Art. 6(3)(d). */
    PREPARATORY_TASK("Art.6(3)(d)");

    private final String id;

    Derogation(String id) {
        this.id = id;
    }

    @JsonValue
    @Override
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static Derogation parse(String id) {
        return Ids.parse(Derogation.class, Derogation::id, id);
    }
}
