package dev.aims.risk.management;

import dev.aims.core.model.RiskId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A risk that an event or a change gives reason to look at again.
 *
 * @param reasons why, as half sentences
 * @param lastAssessed the newest day of any of its assessments; empty where none has a day
 * @param reassessed whether that is the day of the event or later
 */
public record ConcernedRisk(RiskId risk, List<String> reasons, Optional<LocalDate> lastAssessed, boolean reassessed) {
    public ConcernedRisk {
        Objects.requireNonNull(risk, "risk");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(lastAssessed, "lastAssessed");
    }

    @Override
    public String toString() {
        String when =
                lastAssessed.map(day -> "last assessed on " + day).orElse("never assessed on a day that is known");
        return Words.name(risk) + " " + String.join("; ", reasons) + "; " + (reassessed ? "assessed again" : when);
    }
}
