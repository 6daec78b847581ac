package dev.aims.risk.decision;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The approval of treatment plans by designated management (ISO/IEC 42001, 6.1.3): decisions that are bound to what the
 * plan promises, and stale once that has changed. Progress makes none stale.
 */
public final class PlanApproval {
    private PlanApproval() {}

    /** Starts a decision that approves the plan as it is now. Who, when and why are still to be set. */
    public static DecisionBuilder of(TreatmentPlan plan, String decisionId) {
        return Decision.builder(decisionId)
                .kind(DecisionKind.APPROVAL)
                .subject(new DecisionSubject.OfPlan(plan.id()))
                .bound(PlanProjection.of(plan));
    }

    /** Starts the draft of such a decision, for {@link DecisionFlow}. Who is to decide and why are still to be set. */
    public static DecisionBuilder draft(TreatmentPlan plan, String decisionId) {
        return of(plan, decisionId).status(DecisionStatus.DRAFTED);
    }

    /** The approval of a plan that counts on a day, if there is one. Looks at all decisions. */
    public static Optional<Decision> findValid(RegisterView view, TreatmentPlanId plan, LocalDate today) {
        DecisionSubject subject = new DecisionSubject.OfPlan(plan);
        return view.decisions().stream()
                .filter(decision -> decision.subject().equals(subject) && isInForce(decision, view, today))
                .findFirst();
    }

    /** Whether a decision is an approval of a plan that counts on a day. */
    public static boolean isInForce(Decision decision, RegisterView view, LocalDate today) {
        return decision.subject() instanceof DecisionSubject.OfPlan
                && DecisionStaleness.standard().isInForce(decision, view, today);
    }

    /** Why an approval of a plan does not count any more, as {@link RiskAcceptance#staleness} tells it of acceptances. */
    public static List<String> staleness(Decision decision, RegisterView view, LocalDate today) {
        return decision.subject() instanceof DecisionSubject.OfPlan
                ? DecisionStaleness.standard().reasons(decision, view, today).stream()
                        .map(DecisionStaleness.Reason::text)
                        .toList()
                : List.of();
    }
}
