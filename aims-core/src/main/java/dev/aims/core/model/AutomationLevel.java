package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a system does without people (ISO/IEC 22989). Ascending: {@link #level()} is 0 to 6. */
public enum AutomationLevel {
    /** A person does and steers everything. */
    NO_AUTOMATION(0, "No automation"),

    /** Helps a person who carries out the task. */
    ASSISTANCE(1, "Assistance"),

    /** A few functions run alone; someone outside stays in charge of the whole. */
    PARTIAL_AUTOMATION(2, "Partial automation"),

    /** Keeps going alone in defined situations; someone outside must be able to step in. */
    CONDITIONAL_AUTOMATION(3, "Conditional automation"),

    /** Handles whole stretches of the task alone, the rest with outside help. */
    HIGH_AUTOMATION(4, "High automation"),

    /** From start to end of the task no outside help is needed. */
    FULL_AUTOMATION(5, "Full automation"),

    /** Sets or changes its own goals or field of work; nobody outside has a hand in it. */
    AUTONOMOUS(6, "Autonomous");

    private final int level;
    private final String id;
    private final String title;

    AutomationLevel(int level, String title) {
        this.level = level;
        this.id = Terms.idOf(this);
        this.title = title;
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** The term as people read it. */
    public String title() {
        return title;
    }

    /** 0 (no automation) to 6 (autonomous). */
    public int level() {
        return level;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static AutomationLevel parse(String id) {
        return Terms.parse(AutomationLevel.class, AutomationLevel::id, id);
    }
}
