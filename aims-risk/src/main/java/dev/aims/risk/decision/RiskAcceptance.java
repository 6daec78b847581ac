package dev.aims.risk.decision;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The acceptance of risks: decisions that are bound to what was accepted (ISO/IEC 42001, 6.1.3) and are stale once that
 * has changed, the criteria have a new version, or their date has passed.
 */
public final class RiskAcceptance {
    private RiskAcceptance() {}

    /** Starts a decision that accepts the risk as it is now. Who, when and why are still to be set. */
    public static DecisionBuilder of(Risk risk, String decisionId) {
        return Decision.builder(decisionId)
                .kind(DecisionKind.ACCEPTANCE)
                .subject(new DecisionSubject.OfRisk(risk.id()))
                .bound(AssessmentProjection.of(risk));
    }

    /** Starts the draft of such a decision, for {@link DecisionFlow}. Who is to decide and why are still to be set. */
    public static DecisionBuilder draft(Risk risk, String decisionId) {
        return of(risk, decisionId).status(DecisionStatus.DRAFTED);
    }

    /** The acceptance of a risk that counts on a day, if there is one. Looks at all decisions. */
    public static Optional<Decision> findValid(RegisterView view, RiskId risk, LocalDate today) {
        DecisionSubject subject = new DecisionSubject.OfRisk(risk);
        return view.decisions().stream()
                .filter(decision -> decision.subject().equals(subject) && isInForce(decision, view, today))
                .findFirst();
    }

    /** Whether a decision is an acceptance that counts on a day. */
    public static boolean isInForce(Decision decision, RegisterView view, LocalDate today) {
        return decision.subject() instanceof DecisionSubject.OfRisk
                && DecisionStaleness.standard().isInForce(decision, view, today);
    }

    /**
     * Why an acceptance does not count any more, as sentences about the acceptance without a full stop; empty for those
     * that do, never did, or accept no risk. {@link DecisionStaleness} gives the causes as values.
     */
    public static List<String> staleness(Decision decision, RegisterView view, LocalDate today) {
        return decision.subject() instanceof DecisionSubject.OfRisk
                ? DecisionStaleness.standard().reasons(decision, view, today).stream()
                        .map(DecisionStaleness.Reason::text)
                        .toList()
                : List.of();
    }
}
