package dev.aims.risk.treatment;

import dev.aims.core.model.TreatmentAction;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an action that is still to be done can be done at the earliest.
 *
 * @param start the first day of work
 * @param end the last day of work; the first one for an action without days
 * @param slackDays by how many calendar days it can slip without a later end of the plan, 0 or more
 * @param marginDays by how many calendar days it can slip before it or what waits for it misses a due date; less than 0
 *     where one is missed already, absent where no date depends on it
 */
public record ActionForecast(
        TreatmentAction action,
        LocalDate start,
        LocalDate end,
        long slackDays,
        @Nullable Long marginDays) {
    public ActionForecast {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }

    /** Whether the plan ends later for each day that this takes longer. */
    public boolean isCritical() {
        return slackDays == 0;
    }

    /** Whether a due date, its own, that of what waits for it, or the plan's, is missed by this forecast. */
    public boolean isLate() {
        return marginDays != null && marginDays < 0;
    }
}
