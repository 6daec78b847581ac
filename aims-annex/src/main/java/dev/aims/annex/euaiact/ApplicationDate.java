package dev.aims.annex.euaiact;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when something applies.
 *
 * @param id the date's id in the rule set, such as {@code high-risk-annex-iii}
 * @param what what applies from then
 * @param original the date in the text of 2024; absent for what that text did not have
 * @param current the date as amended, which is the one that counts
 * @param confidence how far {@code current} can be relied on
 * @param source where it was read
 */
public record ApplicationDate(
        String id, String what, @Nullable LocalDate original, LocalDate current, Confidence confidence, String source) {
    public ApplicationDate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(source, "source");
    }

    /** Whether the date has come, as amended. */
    public boolean hasCome(LocalDate day) {
        return !day.isBefore(current);
    }

    /** Whether it would have come by the text of 2024. */
    public boolean hadComeOriginally(LocalDate day) {
        return original != null && !day.isBefore(original);
    }

    @Override
    public String toString() {
        return "from " + current
                + (current.equals(original) ? "" : original == null ? ", new" : ", originally " + original)
                + ", confidence " + confidence.id();
    }
}
