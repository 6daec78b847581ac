package dev.aims.risk.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.consistency.RuleDefinition;
import dev.aims.core.consistency.RuleLimits;
import dev.aims.core.consistency.Spot;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.decision.DecisionStaleness;
import dev.aims.risk.decision.PlanApproval;
import dev.aims.risk.decision.RiskAcceptance;
import dev.aims.risk.treatment.TreatmentRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The consistency rules of the core and of this module together: decisions count only as long as what they rest on is what
 * was decided on, and those that count no longer are found; levels are those that their criteria give; plans are looked
 * at for their options, their dates and what they leave.
 */
public final class RiskConsistency {
    private static final ConsistencyRule STALE = RuleDefinition.warning(
                    "decision.acceptance-stale",
                    "ISO/IEC 42001, 6.1.3",
                    "An open risk, or the version of its criteria, has changed materially since the risk was accepted, and"
                            + " no newer acceptance counts",
                    "have designated management decide on the risk as it is now")
            .over(RiskConsistency::stale);

    private static final ConsistencyRule PLAN_STALE = RuleDefinition.warning(
                    "decision.plan-approval-stale",
                    "ISO/IEC 42001, 6.1.3",
                    "What an approved or running treatment plan promises, or the version of the criteria it goes by, has"
                            + " changed since it was approved, and no newer approval counts",
                    "have designated management approve the plan as it is now")
            .over(RiskConsistency::stalePlanApprovals);

    private static final ConsistencyRule OVERTAKEN = RuleDefinition.info(
                    "decision.submission-overtaken",
                    GOOD_PRACTICE,
                    "What waits for a decision has changed since it was submitted",
                    "send it back, and submit what is to be decided as it is now")
            .over((view, today) -> view.decisions().stream()
                    .filter(decision -> decision.status() == DecisionStatus.SUBMITTED
                            || decision.status() == DecisionStatus.ENDORSED)
                    .flatMap(decision -> DecisionStaleness.standard().changes(decision, view).stream()
                            .map(reason -> Spot.at(decision, reason.text()))));

    private static final ConsistencyRule SEVERAL = RuleDefinition.info(
                    "decision.several-in-force",
                    GOOD_PRACTICE,
                    "Several approved decisions on the same subject have not ended, so that it is not plain which counts",
                    "let the newest supersede the others")
            .over((view, today) -> {
                Map<DecisionSubject, List<Decision>> bySubject = new LinkedHashMap<>();
                view.decisions()
                        .where(decision -> decision.countsOn(today))
                        .forEach(decision -> bySubject
                                .computeIfAbsent(decision.subject(), subject -> new ArrayList<>())
                                .add(decision));
                return bySubject.values().stream()
                        .filter(decisions -> decisions.size() > 1)
                        .map(decisions -> Spot.at(
                                decisions.get(0),
                                "stands beside "
                                        + String.join(
                                                ", ",
                                                decisions.stream()
                                                        .skip(1)
                                                        .map(other -> other.id().value())
                                                        .toList())));
            });

    private RiskConsistency() {}

    /** All rules with the default limits. */
    public static ConsistencyRules standard() {
        return standard(RuleLimits.withDefaults());
    }

    /** All rules. */
    public static ConsistencyRules standard(RuleLimits limits) {
        ConsistencyRules rules = ConsistencyRules.standard(limits, RiskConsistency::isOfRiskAsItIs);
        for (ConsistencyRule rule : own()) {
            rules = rules.with(rule);
        }
        return rules;
    }

    /** The rules that this module adds to those of the core. */
    public static List<ConsistencyRule> own() {
        return Stream.of(
                        List.of(STALE, PLAN_STALE, OVERTAKEN, SEVERAL, AboveLine.OPEN, AboveLine.CLOSED),
                        RecordedLevels.all(),
                        TreatmentRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** By its day of decision, which rules out that it has ended. */
    private static boolean isOfRiskAsItIs(Decision acceptance, RegisterView view) {
        LocalDate day = acceptance.decidedOn();
        return day != null && RiskAcceptance.isInForce(acceptance, view, day);
    }

    private static Stream<Spot> stale(RegisterView view, LocalDate today) {
        Set<RiskId> accepted = new HashSet<>();
        view.decisions()
                .where(decision -> RiskAcceptance.isInForce(decision, view, today))
                .forEach(decision -> accepted.add(((DecisionSubject.OfRisk) decision.subject()).risk()));
        return view.decisions().stream()
                .filter(decision -> isOnOpenRisk(decision, view, accepted) && hasCounted(decision, today))
                .flatMap(decision -> RiskAcceptance.staleness(decision, view, today).stream()
                        .map(reason -> Spot.at(decision, reason)));
    }

    private static Stream<Spot> stalePlanApprovals(RegisterView view, LocalDate today) {
        Set<TreatmentPlanId> approved = new HashSet<>();
        view.decisions()
                .where(decision -> PlanApproval.isInForce(decision, view, today))
                .forEach(decision -> approved.add(((DecisionSubject.OfPlan) decision.subject()).plan()));
        return view.decisions().stream()
                .filter(decision -> isOnRunningPlan(decision, view, approved) && hasCounted(decision, today))
                .flatMap(decision -> PlanApproval.staleness(decision, view, today).stream()
                        .map(reason -> Spot.at(decision, reason)));
    }

    private static boolean isOnRunningPlan(Decision decision, RegisterView view, Set<TreatmentPlanId> approved) {
        return decision.subject() instanceof DecisionSubject.OfPlan subject
                && !approved.contains(subject.plan())
                && view.find(subject.plan())
                        .map(TreatmentPlan::status)
                        .filter(status -> status == PlanStatus.APPROVED || status == PlanStatus.IN_PROGRESS)
                        .isPresent();
    }

    private static boolean isOnOpenRisk(Decision decision, RegisterView view, Set<RiskId> accepted) {
        return decision.subject() instanceof DecisionSubject.OfRisk subject
                && !accepted.contains(subject.risk())
                && view.find(subject.risk())
                        .map(Risk::status)
                        .filter(status -> status != RiskStatus.CLOSED)
                        .isPresent();
    }

    /** Whether nothing but a change can have ended it; that one is unbound is a finding of the core. */
    private static boolean hasCounted(Decision decision, LocalDate today) {
        return decision.bound() != null && decision.countsOn(today);
    }
}
