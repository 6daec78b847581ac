package dev.aims.risk.treatment;

import dev.aims.core.consistency.RuleDefinition;
import dev.aims.core.consistency.Spot;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.validation.Finding;

/** What the rules of this package have in common. */
final class Rules {
    private Rules() {}

    static boolean isRunning(TreatmentPlan plan) {
        return plan.status() == PlanStatus.APPROVED || plan.status() == PlanStatus.IN_PROGRESS;
    }

    /** The finding that the rule would make in a register. */
    static Finding finding(RuleDefinition rule, Spot spot) {
        return new Finding(rule.code(), rule.severity(), spot.place(), spot.what() + "; " + rule.fix(), rule.basis());
    }
}
