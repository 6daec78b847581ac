package dev.aims.risk.management;

import dev.aims.core.model.ManagementReview;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.Days;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time between two management reviews, and the register at both ends of it.
 *
 * @param since the day of the last review; absent for the first one
 * @param then the view of that day; absent for the first one
 * @param beganLater whether the register does not reach back to the last review, and {@code then} is its beginning
 */
record ReviewPeriod(
        RegisterView view,
        Optional<ManagementReview> lastReview,
        @Nullable LocalDate since,
        @Nullable RegisterView then,
        boolean beganLater,
        LocalDate today) {
    ZoneId zone() {
        return Days.zoneOf(view);
    }

    /** Whether a day lies after the last review, up to today. */
    boolean holds(@Nullable LocalDate day) {
        return day != null && (since == null || day.isAfter(since)) && !day.isAfter(today);
    }

    /** Whether a day lies in the time of the same length before that; never for the first review. */
    boolean isBefore(@Nullable LocalDate day) {
        return day != null
                && since != null
                && !day.isAfter(since)
                && day.isAfter(since.minusDays(ChronoUnit.DAYS.between(since, today)));
    }

    /** For the beginning of a sentence. */
    String sinceText() {
        return since == null ? "So far" : "Since the review of " + since;
    }

    /** What is missing where nothing was done, such as {@code no audit was conducted since ...}. */
    String lacking(String what) {
        return "no " + what + (since == null ? " so far" : " since the review of " + since);
    }

    /** How many there were at the last review, or where the register began later, in words. */
    String comparedWithThen(long then) {
        return ", " + then + (beganLater ? " when the register began" : " then");
    }

    /** How many there were in the period before, in words; nothing for the first review. */
    String comparedWith(long before) {
        return since == null ? "" : " (" + before + " in the time of the same length before)";
    }
}
