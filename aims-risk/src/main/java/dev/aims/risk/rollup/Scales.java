package dev.aims.risk.rollup;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.RiskStatus;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.criteria.Tolerance;
import dev.aims.risk.criteria.ToleranceStanding;
import java.util.List;

/** Says what counts of a risk by some criteria. */
record Scales(Tolerance tolerance) {
    static Scales of(RiskCriteria criteria) {
        return new Scales(Tolerance.of(criteria));
    }

    RiskCriteria criteria() {
        return tolerance.matrix().criteria();
    }

    List<RiskLevel> levels() {
        return criteria().levels();
    }

    /** Opportunities are not borne, and what is closed is no more. */
    static boolean isCounted(Risk risk) {
        return risk.kind() == RiskKind.THREAT && risk.status() != RiskStatus.CLOSED;
    }

    Tally.Weighed weigh(Risk risk) {
        Assessment today = AssessmentStage.today(risk).orElse(null);
        if (today == null || !today.criteria().equals(criteria().id())) {
            return new Tally.Weighed(0, false, false, risk.strengthOfKnowledge());
        }
        int rank = tolerance.matrix().findRank(today.level()).orElse(0);
        return new Tally.Weighed(
                rank,
                tolerance.standing(risk, today) == ToleranceStanding.ABOVE_TOLERANCE,
                today.criteriaVersion() != criteria().version(),
                risk.strengthOfKnowledge());
    }
}
