package dev.aims.risk.treatment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.Tolerances;
import dev.aims.risk.decision.PlanApproval;
import dev.aims.risk.internal.OpenWork;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The treatment of all risks of a register on a day (ISO/IEC 42001, 6.1.3 and 8.3). Plans that are completed or cancelled
 * are left out. Immutable; made in time for all plans, risks and decisions.
 */
public final class TreatmentOverview {
    private final List<PlanProgress> plans;
    private final List<OverdueAction> overdue;
    private final List<UnapprovedPlan> unapproved;
    private final Map<RiskId, List<TreatmentPlanId>> severalPlans;
    private final ToleranceEffect effect;

    private TreatmentOverview(RegisterView view, LocalDate today) {
        plans = view.treatmentPlans().stream()
                .filter(plan -> OpenWork.isOpen(plan))
                .map(plan -> PlanProgress.of(plan, today))
                .toList();
        overdue = plans.stream()
                .flatMap(progress -> overdue(progress, today))
                .sorted(Comparator.comparing(OverdueAction::daysOverdue).reversed())
                .toList();
        unapproved = unapproved(view, today);
        severalPlans = severalPlans();
        effect = effect(view);
    }

    /** @param today the day in the zone of the register's context */
    public static TreatmentOverview of(RegisterView view, LocalDate today) {
        return new TreatmentOverview(view, Objects.requireNonNull(today, "today"));
    }

    /** The plans, ordered by id. */
    public List<PlanProgress> plans() {
        return plans;
    }

    /** All actions that are overdue, the longest first. */
    public List<OverdueAction> overdue() {
        return overdue;
    }

    /** The same by who answers for them; under no party those that nobody does. */
    public Map<Optional<PartyId>, List<OverdueAction>> overdueByOwner() {
        Map<Optional<PartyId>, List<OverdueAction>> byOwner = new TreeMap<>(Comparator.comparing(
                (Optional<PartyId> owner) -> owner.map(PartyId::value).orElse("")));
        overdue.forEach(action -> byOwner.computeIfAbsent(action.owner(), owner -> new ArrayList<>())
                .add(action));
        byOwner.replaceAll((owner, actions) -> List.copyOf(actions));
        return Collections.unmodifiableMap(byOwner);
    }

    /** Plans past their draft without an approval of designated management that counts; drafts may wait for one. */
    public List<UnapprovedPlan> unapproved() {
        return unapproved;
    }

    /** Risks that several plans treat, and which. */
    public Map<RiskId, List<TreatmentPlanId>> severalPlansByRisk() {
        return severalPlans;
    }

    /** What the approved and running plans make of the risks above tolerance. */
    public ToleranceEffect effect() {
        return effect;
    }

    /** What all plans cost together, for each currency. */
    public Map<String, PlanCost> costs() {
        Map<String, PlanCost> costs = new TreeMap<>();
        plans.forEach(
                progress -> progress.costs().forEach((currency, cost) -> costs.merge(currency, cost, PlanCost::plus)));
        return Collections.unmodifiableMap(costs);
    }

    private static Stream<OverdueAction> overdue(PlanProgress progress, LocalDate today) {
        return progress.overdue().stream()
                .map(action -> new OverdueAction(
                        progress.plan(), action, ChronoUnit.DAYS.between(Objects.requireNonNull(action.due()), today)));
    }

    private List<UnapprovedPlan> unapproved(RegisterView view, LocalDate today) {
        Map<DecisionSubject, List<Decision>> approvals = new HashMap<>();
        view.decisions()
                .where(decision -> decision.subject() instanceof DecisionSubject.OfPlan)
                .forEach(decision -> approvals
                        .computeIfAbsent(decision.subject(), subject -> new ArrayList<>())
                        .add(decision));
        return plans.stream()
                .map(PlanProgress::plan)
                .filter(Rules::isRunning)
                .flatMap(plan ->
                        unapproved(
                                plan,
                                approvals.getOrDefault(new DecisionSubject.OfPlan(plan.id()), List.of()),
                                view,
                                today)
                                .stream())
                .toList();
    }

    private static Optional<UnapprovedPlan> unapproved(
            TreatmentPlan plan, List<Decision> approvals, RegisterView view, LocalDate today) {
        if (approvals.stream().anyMatch(approval -> PlanApproval.isInForce(approval, view, today))) {
            return Optional.empty();
        }
        return Optional.of(new UnapprovedPlan(
                plan,
                approvals.stream()
                        .filter(approval -> approval.status() == DecisionStatus.SUBMITTED
                                || approval.status() == DecisionStatus.ENDORSED)
                        .toList(),
                approvals.stream()
                        .flatMap(approval -> PlanApproval.staleness(approval, view, today).stream()
                                .map(reason -> "approval " + approval.id() + " " + reason))
                        .toList()));
    }

    private Map<RiskId, List<TreatmentPlanId>> severalPlans() {
        Map<RiskId, List<TreatmentPlanId>> byRisk = new TreeMap<>();
        plans.forEach(progress -> progress.plan()
                .risks()
                .forEach(risk -> byRisk.computeIfAbsent(risk, id -> new ArrayList<>())
                        .add(progress.plan().id())));
        byRisk.values().removeIf(plansOfRisk -> plansOfRisk.size() < 2);
        byRisk.replaceAll((risk, plansOfRisk) -> List.copyOf(plansOfRisk));
        return Collections.unmodifiableMap(byRisk);
    }

    private ToleranceEffect effect(RegisterView view) {
        Map<RiskId, List<Assessment>> expected = new HashMap<>();
        plans.stream()
                .map(PlanProgress::plan)
                .filter(Rules::isRunning)
                .forEach(plan -> plan.expectedResidual()
                        .forEach((risk, residual) -> expected.computeIfAbsent(risk, id -> new ArrayList<>())
                                .add(residual)));
        Tolerances tolerances = Tolerances.of(view);
        Set<RiskId> before = new TreeSet<>();
        Set<RiskId> after = new TreeSet<>();
        Set<RiskId> unknown = new TreeSet<>();
        view.risks().where(TreatmentOverview::isOpenThreat).forEach(risk -> {
            boolean isAbove = isAbove(risk, AssessmentStage.today(risk).orElse(null), tolerances);
            List<Assessment> left = expected.getOrDefault(risk.id(), List.of());
            if (isAbove) {
                before.add(risk.id());
            }
            if (isAbove && left.isEmpty()) {
                unknown.add(risk.id());
            }
            if (left.isEmpty() ? isAbove : left.stream().anyMatch(level -> isAbove(risk, level, tolerances))) {
                after.add(risk.id());
            }
        });
        return new ToleranceEffect(before, after, unknown);
    }

    private static boolean isOpenThreat(Risk risk) {
        return OpenWork.isOpen(risk) && risk.kind() == RiskKind.THREAT;
    }

    private static boolean isAbove(Risk risk, @Nullable Assessment assessment, Tolerances tolerances) {
        return assessment != null && tolerances.isAbove(risk, assessment);
    }
}
