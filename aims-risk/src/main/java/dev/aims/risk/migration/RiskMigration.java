package dev.aims.risk.migration;

import dev.aims.core.model.Risk;
import dev.aims.risk.criteria.ToleranceStanding;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of one risk.
 *
 * @param risk as it is
 * @param outcome what happens to it
 * @param assessments by the old criteria: those of the risk by stage, then those that plans expect for it
 * @param before where it stands today by the old lines of tolerance
 * @param after where it will stand by the new ones; not judged if it cannot be migrated
 * @param reasons why it is left or cannot be migrated, as parts of a sentence about the risk; empty if it is migrated
 */
public record RiskMigration(
        Risk risk,
        Outcome outcome,
        List<AssessmentMigration> assessments,
        ToleranceStanding before,
        ToleranceStanding after,
        List<String> reasons) {
    public RiskMigration {
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(outcome, "outcome");
        assessments = List.copyOf(assessments);
        reasons = List.copyOf(reasons);
    }

    /** What happens to a risk. */
    public enum Outcome {
        /** All its assessments by the old criteria get their place in the new ones. */
        MIGRATED,

        /** It has none by the old criteria in the version that is migrated from, and stays as it is. */
        LEFT,

        /** For one of them it cannot be told, so none of them is touched. */
        BLOCKED
    }

    /** Whether the level at any stage, or expected by any plan, changes. */
    public boolean changesLevel() {
        return outcome == Outcome.MIGRATED && assessments.stream().anyMatch(AssessmentMigration::changesLevel);
    }

    /** Whether it is within tolerance, and will be above without having changed. */
    public boolean risesAboveTolerance() {
        return outcome == Outcome.MIGRATED
                && before != ToleranceStanding.ABOVE_TOLERANCE
                && after == ToleranceStanding.ABOVE_TOLERANCE;
    }

    /** Whether it is above tolerance, and will be within without having been treated. */
    public boolean fallsWithinTolerance() {
        return outcome == Outcome.MIGRATED
                && before == ToleranceStanding.ABOVE_TOLERANCE
                && after != ToleranceStanding.ABOVE_TOLERANCE;
    }
}
