package dev.aims.annex.euaiact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it falls on one role.
 *
 * @param id as in the rule set, such as {@code Art.26(1)}
 * @param summary what it asks, in own words
 * @param binds {@link Known#YES}, or {@link Known#OPEN} where that hangs on facts that were not given
 * @param status whether it applies on the day of the classification
 * @param application from when; absent where no date can be told or none comes
 * @param formal the date from which the article formally applies, where it hangs on rules that apply later
 * @param evidence what usually shows that it is met
 * @param note what is uncertain or special about the obligation
 * @param dateNote what is uncertain about its date
 */
public record AiActObligation(
        String id,
        String title,
        String summary,
        Force force,
        AiActRole role,
        Known binds,
        ApplicationStatus status,
        @Nullable ApplicationDate application,
        @Nullable LocalDate formal,
        List<String> evidence,
        @Nullable String note,
        @Nullable String dateNote) {
    public AiActObligation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(binds, "binds");
        Objects.requireNonNull(status, "status");
        evidence = List.copyOf(evidence);
    }

    /** Whether it certainly binds the role and certainly applies on the day of the classification. */
    public boolean isDue() {
        return binds == Known.YES && status == ApplicationStatus.APPLIES;
    }

    @Override
    public String toString() {
        return id + " " + title + " (" + role.id() + ", " + status.id() + ")";
    }
}
