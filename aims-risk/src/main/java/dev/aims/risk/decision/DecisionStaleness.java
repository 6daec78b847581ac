package dev.aims.risk.decision;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether decisions still count. One is stale exactly when the digest of its projection differs, the criteria have
 * another version, its date has passed, or it was revoked or superseded. Immutable.
 */
public final class DecisionStaleness {
    private static final DecisionStaleness STANDARD = new DecisionStaleness(Projections.standard());

    private final Projections projections;

    private DecisionStaleness(Projections projections) {
        this.projections = projections;
    }

    /** By the projections of this module: decisions on other subjects go stale by date and status alone. */
    public static DecisionStaleness standard() {
        return STANDARD;
    }

    /** By these projections. */
    public static DecisionStaleness of(Projections projections) {
        return new DecisionStaleness(Objects.requireNonNull(projections, "projections"));
    }

    /**
     * Why a decision counts no longer, the most telling reason first; empty for one that is approved and does, and for
     * one that never counted: a draft, what was submitted or endorsed, what was rejected.
     *
     * @param today the day in the zone of the register's context
     */
    public List<Reason> reasons(Decision decision, RegisterView view, LocalDate today) {
        Objects.requireNonNull(today, "today");
        return switch (decision.status()) {
            case DRAFTED, SUBMITTED, ENDORSED, REJECTED -> List.of();
            case REVOKED -> List.of(new Reason(Cause.REVOKED, "was revoked"));
            case SUPERSEDED -> List.of(new Reason(Cause.SUPERSEDED, "was superseded by a newer decision"));
            case EXPIRED -> List.of(ended(decision));
            case APPROVED -> ofApproved(decision, view, today);
        };
    }

    /** Whether a decision is approved, its day has come, and there is no reason against it. */
    public boolean isInForce(Decision decision, RegisterView view, LocalDate today) {
        return decision.isApprovedBy(today) && reasons(decision, view, today).isEmpty();
    }

    /**
     * What changed under a decision since it was bound, whatever its status: an approver sees by it whether what was
     * submitted still stands. Dates are not looked at.
     */
    public List<Reason> changes(Decision decision, RegisterView view) {
        List<Reason> reasons = new ArrayList<>();
        subjectReason(decision, view)
                .map(text -> new Reason(Cause.SUBJECT_CHANGED, text))
                .ifPresent(reasons::add);
        if (judged(decision.subject(), view).anyMatch(assessment -> isOutdated(assessment, view))) {
            reasons.add(new Reason(Cause.CRITERIA_CHANGED, "rests on risk criteria that have a new version"));
        }
        return reasons;
    }

    private List<Reason> ofApproved(Decision decision, RegisterView view, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (decision.hasEndedBy(today)) {
            reasons.add(ended(decision));
        }
        reasons.addAll(changes(decision, view));
        return reasons;
    }

    private static Reason ended(Decision decision) {
        LocalDate last = decision.validUntil();
        return new Reason(Cause.DATE_PASSED, last == null ? "has expired" : "ended on " + last);
    }

    private Optional<String> subjectReason(Decision decision, RegisterView view) {
        BoundProjection bound = decision.bound();
        if (bound == null) {
            return isAlwaysBound(decision.subject())
                    ? Optional.of("does not say which state of " + words(decision.subject()) + " was "
                            + (decision.subject() instanceof DecisionSubject.OfRisk ? "accepted" : "approved"))
                    : Optional.empty();
        } else if (projections.find(bound.name()).isEmpty() && !isAlwaysBound(decision.subject())) {
            return Optional.empty();
        }
        Optional<BoundProjection> now = projections.now(decision, bound, view);
        if (now.filter(bound::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                "was given for a state of " + words(decision.subject()) + " that has changed materially since");
    }

    /** Risks and plans, whose projections are all known here; of others this module need not know what they rest on. */
    private static boolean isAlwaysBound(DecisionSubject subject) {
        return subject instanceof DecisionSubject.OfRisk || subject instanceof DecisionSubject.OfPlan;
    }

    private static String words(DecisionSubject subject) {
        if (subject instanceof DecisionSubject.OfRisk ofRisk) {
            return "risk " + ofRisk.risk();
        } else if (subject instanceof DecisionSubject.OfPlan ofPlan) {
            return "plan " + ofPlan.plan();
        }
        return subject.toString();
    }

    /** The assessments whose criteria a decision was made by: how the risk stands, or what the plan expects to remain. */
    private static Stream<Assessment> judged(DecisionSubject subject, RegisterView view) {
        if (subject instanceof DecisionSubject.OfRisk ofRisk) {
            return view.find(ofRisk.risk()).flatMap(DecisionStaleness::judged).stream();
        } else if (subject instanceof DecisionSubject.OfPlan ofPlan) {
            return view.find(ofPlan.plan()).map(TreatmentPlan::expectedResidual).stream()
                    .flatMap(expected -> expected.values().stream());
        }
        return Stream.empty();
    }

    private static Optional<Assessment> judged(Risk risk) {
        return AssessmentStage.today(risk).or(() -> AssessmentStage.RESIDUAL.of(risk));
    }

    private static boolean isOutdated(Assessment assessment, RegisterView view) {
        return view.find(assessment.criteria())
                .filter(criteria -> criteria.version() != assessment.criteriaVersion())
                .isPresent();
    }

    /** What can make a decision stale. There is nothing else. */
    public enum Cause {
        /** What it rests on is not what it was, is gone, or was never said. */
        SUBJECT_CHANGED,

        /** The criteria by which it was judged have another version. */
        CRITERIA_CHANGED,

        /** Its last day has passed. */
        DATE_PASSED,

        /** It was taken back. */
        REVOKED,

        /** A newer decision took its place. */
        SUPERSEDED
    }

    /**
     * Why a decision counts no longer.
     *
     * @param text goes on from the decision, without a full stop, such as {@code ended on 2026-12-31}
     */
    public record Reason(Cause cause, String text) {
        public Reason {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
