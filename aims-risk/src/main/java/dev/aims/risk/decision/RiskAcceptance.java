package dev.aims.risk.decision;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import java.time.LocalDate;
import java.util.ArrayList;
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
                .bound(Projection.assessment1(risk));
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
                && decision.isApprovedBy(today)
                && staleness(decision, view, today).isEmpty();
    }

    /**
     * Why an acceptance does not count any more, as sentences about the acceptance without a full stop; empty for those
     * that do, are not approved, or accept no risk.
     */
    public static List<String> staleness(Decision decision, RegisterView view, LocalDate today) {
        if (decision.status() != DecisionStatus.APPROVED
                || !(decision.subject() instanceof DecisionSubject.OfRisk subject)) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        if (decision.hasEndedBy(today)) {
            reasons.add("ended on " + decision.validUntil());
        }
        BoundProjection bound = decision.bound();
        if (bound == null) {
            reasons.add("does not say which state of risk " + subject.risk() + " was accepted");
        } else {
            view.find(subject.risk()).ifPresent(risk -> addChanges(reasons, bound, risk, view));
        }
        return reasons;
    }

    private static void addChanges(List<String> reasons, BoundProjection bound, Risk risk, RegisterView view) {
        if (!isBoundTo(bound, risk)) {
            reasons.add("was given for a state of risk " + risk.id() + " that has changed materially since");
        }
        if (AssessmentStage.today(risk)
                .filter(assessment -> isOutdated(assessment, view))
                .isPresent()) {
            reasons.add("rests on risk criteria that have a new version");
        }
    }

    private static boolean isOutdated(Assessment assessment, RegisterView view) {
        return view.find(assessment.criteria())
                .filter(criteria -> criteria.version() != assessment.criteriaVersion())
                .isPresent();
    }

    private static boolean isBoundTo(BoundProjection bound, Risk risk) {
        return bound.name().equals(Projection.ASSESSMENT_1)
                && Projection.assessment1(risk).equals(bound);
    }
}
