package dev.aims.annex.impact;

import java.util.Objects;

/**
 * Something that calls for an impact assessment of a system.
 *
 * @param trigger the id of a {@link ReassessmentTrigger}, or {@value #NEVER_ASSESSED} or {@value #LIFE_CYCLE_POINT}
 * @param reason what the register says, as a sentence without a full stop
 * @param basis the clause or control, or that it is practice of this project
 */
public record FiredTrigger(String trigger, String reason, String basis) {
    /** No assessment of the system was conducted. */
    public static final String NEVER_ASSESSED = "never_assessed";
    /** The system has come to another point of its life since it was assessed. */
    public static final String LIFE_CYCLE_POINT = "life_cycle_point";

    public FiredTrigger {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(basis, "basis");
    }

    @Override
    public String toString() {
        return trigger + ": " + reason + " (" + basis + ")";
    }
}
