package dev.aims.annex.gap;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.decision.DecisionStaleness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What counts on a day. */
final class InForce {
    private InForce() {}

    /** Whether the day has come; false where there is none. */
    static boolean hasCome(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isAfter(today);
    }

    /** Whether the day of an instant has come, in the zone of the register's context. */
    static boolean hasCome(Instant instant, Inspection inspection) {
        ZoneId zone = inspection.view().context().map(AimsContext::zone).orElse(ZoneOffset.UTC);
        return hasCome(LocalDate.ofInstant(instant, zone), inspection.today());
    }

    /** Whether the day is still to come; false where there is none. */
    static boolean isAhead(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    static boolean counts(Evidence evidence, LocalDate today) {
        return (evidence.validFrom() == null || hasCome(evidence.validFrom(), today))
                && (evidence.validUntil() == null || !evidence.validUntil().isBefore(today));
    }

    /** Whether any of these is in use and counts. */
    static boolean anyCounts(Set<EvidenceId> ids, RegisterView view, LocalDate today) {
        return ids.stream()
                .anyMatch(id -> view.find(id)
                        .filter(evidence -> counts(evidence, today) && !view.isRetired(id))
                        .isPresent());
    }

    static String stateOf(Evidence evidence, LocalDate today) {
        if (counts(evidence, today)) {
            return evidence.validUntil() == null ? "in force" : "in force until " + evidence.validUntil();
        }
        return hasCome(evidence.validUntil(), today) ? "ended on " + evidence.validUntil() : "begins later";
    }

    /**
     * The plans that are approved by a decision, whose approval was not given for something else than they say now; that
     * of a completed plan may have ended since.
     */
    static Set<TreatmentPlanId> approvedPlans(RegisterView view, LocalDate today) {
        Set<TreatmentPlanId> approved = new HashSet<>();
        for (Decision decision : view.decisions()) {
            if (decision.subject() instanceof DecisionSubject.OfPlan subject && decision.isApprovedBy(today)) {
                boolean completed = view.find(subject.plan())
                        .filter(plan -> plan.status() == PlanStatus.COMPLETED)
                        .isPresent();
                if (completed || (!decision.hasEndedBy(today) && isOfPlanAsItIs(decision, view))) {
                    approved.add(subject.plan());
                }
            }
        }
        return approved;
    }

    /** An approval that does not say which state of the plan it is of is taken at its word. */
    private static boolean isOfPlanAsItIs(Decision decision, RegisterView view) {
        return decision.bound() == null
                || DecisionStaleness.standard().changes(decision, view).isEmpty();
    }

    static boolean isPastDraft(TreatmentPlan plan) {
        return plan.status() != PlanStatus.DRAFT && plan.status() != PlanStatus.CANCELLED;
    }

    static Stream<AiSystem> liveSystems(RegisterView view) {
        return view.systems().stream().filter(system -> system.stage() != LifeCycleStage.RETIREMENT);
    }

    static List<Risk> openRisks(RegisterView view) {
        return view.risks().stream()
                .filter(risk -> risk.status() != RiskStatus.CLOSED)
                .toList();
    }

    static boolean works(@Nullable Effectiveness effectiveness) {
        return effectiveness != Effectiveness.INEFFECTIVE;
    }
}
