package dev.aims.core.consistency;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What decisions of one view count on a day: those that were made by then, have not ended and were not revoked.
 */
final class DecisionsInForce {
    private final Set<DecisionSubject> subjects = new HashSet<>();

    private DecisionsInForce(RegisterView view, Predicate<Decision> counts) {
        view.decisions().where(counts).forEach(decision -> subjects.add(decision.subject()));
    }

    /** Those that count for themselves, without a look at what they rest on. */
    static DecisionsInForce of(RegisterView view, LocalDate today) {
        return new DecisionsInForce(view, decision -> decision.countsOn(today));
    }

    /** The acceptances that count, by a look at what they rest on. */
    static DecisionsInForce acceptances(RegisterView view, LocalDate today, AcceptanceCheck check) {
        return new DecisionsInForce(
                view,
                decision -> decision.kind() == DecisionKind.ACCEPTANCE
                        && decision.countsOn(today)
                        && check.isOfRiskAsItIs(decision, view));
    }

    /** The same with those that have ended, for what was over before they did. */
    static DecisionsInForce evenEnded(RegisterView view, LocalDate today) {
        return new DecisionsInForce(view, decision -> decision.isApprovedBy(today));
    }

    boolean accept(RiskId risk) {
        return subjects.contains(new DecisionSubject.OfRisk(risk));
    }

    boolean approve(TreatmentPlanId plan) {
        return subjects.contains(new DecisionSubject.OfPlan(plan));
    }

    boolean exclude(ControlRef control) {
        return subjects.contains(new DecisionSubject.OfControl(control));
    }
}
