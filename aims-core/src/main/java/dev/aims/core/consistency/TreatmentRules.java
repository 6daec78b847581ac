package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Treatment plans and their actions. */
final class TreatmentRules {
    private TreatmentRules() {}

    static List<ConsistencyRule> all(AcceptanceCheck check) {
        return Stream.of(approval(), content(check), progress(), actions())
                .flatMap(List::stream)
                .toList();
    }

    static boolean isOver(TreatmentPlan plan) {
        return plan.status() == PlanStatus.COMPLETED || plan.status() == PlanStatus.CANCELLED;
    }

    static boolean isUndone(ActionStatus status) {
        return status == ActionStatus.OPEN || status == ActionStatus.IN_PROGRESS;
    }

    private static boolean isPastDraft(TreatmentPlan plan) {
        return RiskRules.isRunning(plan) || plan.status() == PlanStatus.COMPLETED;
    }

    private static List<ConsistencyRule> approval() {
        return List.of(
                RuleDefinition.error(
                                "treatment.control-excluded",
                                "ISO/IEC 42001, 6.1.3",
                                "A treatment plan puts a control in place that a decision excludes",
                                "revoke the exclusion, or choose another control")
                        .over((view, today) -> {
                            DecisionsInForce decisions = DecisionsInForce.of(view, today);
                            return view.treatmentPlans().stream()
                                    .filter(plan -> !isOver(plan))
                                    .flatMap(plan -> atActions(
                                            plan,
                                            action -> action.control() != null
                                                    && action.status() != ActionStatus.CANCELLED
                                                    && decisions.exclude(action.control()),
                                            action -> "names control " + action.control() + ", which is excluded"));
                        }),
                RuleDefinition.error(
                                "treatment.not-approved",
                                "ISO/IEC 42001, 6.1.3",
                                "A treatment plan is past its draft, and no approval of it is recorded or in force",
                                "have designated management approve it, or set it back to draft")
                        .over((view, today) -> {
                            DecisionsInForce now = DecisionsInForce.of(view, today);
                            DecisionsInForce ever = DecisionsInForce.evenEnded(view, today);
                            return view.treatmentPlans().stream()
                                    .filter(TreatmentRules::isPastDraft)
                                    .filter(plan -> !(isOver(plan) ? ever : now).approve(plan.id()))
                                    .map(plan -> Spot.at(plan, "has no approval in force"));
                        }));
    }

    private static List<ConsistencyRule> content(AcceptanceCheck check) {
        return List.of(
                RuleDefinition.info(
                                "treatment.without-owner",
                                GOOD_PRACTICE,
                                "An open treatment plan has no owner",
                                "name the party that carries it out")
                        .each(TreatmentPlan.class, plan -> !isOver(plan) && plan.owner() == null, "has no owner"),
                RuleDefinition.info(
                                "treatment.without-due-date",
                                GOOD_PRACTICE,
                                "An approved or running treatment plan has no date",
                                "agree on the day by which it is to be done")
                        .each(
                                TreatmentPlan.class,
                                plan -> RiskRules.isRunning(plan) && plan.due() == null,
                                "has no due date"),
                RuleDefinition.warning(
                                "treatment.without-actions",
                                GOOD_PRACTICE,
                                "A treatment plan that does more than retain is past its draft and has no actions",
                                "say what is to be done")
                        .each(
                                TreatmentPlan.class,
                                plan -> isPastDraft(plan)
                                        && plan.actions().isEmpty()
                                        && !plan.options().equals(Set.of(TreatmentOption.RETAIN)),
                                "has no actions"),
                RuleDefinition.warning(
                                "treatment.expects-too-much-risk",
                                GOOD_PRACTICE,
                                "A treatment plan expects a level above tolerance once it is done",
                                "add to the plan, or have what remains accepted")
                        .over((view, today) -> {
                            Tolerance tolerance = new Tolerance(view);
                            DecisionsInForce decisions = DecisionsInForce.acceptances(view, today, check);
                            return view.treatmentPlans().stream()
                                    .filter(plan -> !isOver(plan))
                                    .flatMap(plan -> plan.expectedResidual().entrySet().stream()
                                            .filter(expected -> tolerance.isExceededBy(expected.getValue())
                                                    && !decisions.accept(expected.getKey()))
                                            .map(expected -> Spot.at(
                                                    plan,
                                                    "expectedResidual." + expected.getKey(),
                                                    "is above tolerance")));
                        }),
                RuleDefinition.info(
                                "treatment.of-closed-risks",
                                GOOD_PRACTICE,
                                "A treatment plan is open although all its risks are closed",
                                "complete or cancel the plan")
                        .over((view, today) -> view.treatmentPlans().stream()
                                .filter(plan -> !isOver(plan)
                                        && plan.risks().stream()
                                                .map(view::get)
                                                .allMatch(risk -> risk.status() == RiskStatus.CLOSED))
                                .map(plan -> Spot.at(plan, "treats closed risks only"))));
    }

    private static List<ConsistencyRule> progress() {
        return List.of(
                RuleDefinition.warning(
                                "treatment.overdue",
                                "ISO/IEC 42001, 8.3",
                                "A treatment plan is overdue",
                                "finish it, or agree on a new date")
                        .over((view, today) -> view.treatmentPlans().overdueAt(today).stream()
                                .filter(plan -> !isOver(plan))
                                .map(plan -> Spot.at(plan, "was due on " + plan.due()))),
                RuleDefinition.warning(
                                "treatment.completed-with-open-actions",
                                GOOD_PRACTICE,
                                "A treatment plan is completed although actions of it are not",
                                "finish or cancel the actions, or reopen the plan")
                        .over((view, today) -> view.treatmentPlans().withStatus(PlanStatus.COMPLETED).stream()
                                .flatMap(plan -> atActions(
                                        plan,
                                        action -> isUndone(action.status()),
                                        action -> "is " + action.status().id() + " in a completed plan"))),
                RuleDefinition.warning(
                                "treatment.control-not-implemented",
                                "ISO/IEC 42001, 8.1",
                                "An action that puts a control in place is done, and the control is not implemented",
                                "record the implementation of the control, or reopen the action")
                        .over((view, today) -> view.treatmentPlans().stream()
                                .filter(plan -> plan.status() != PlanStatus.CANCELLED)
                                .flatMap(plan -> atActions(
                                        plan,
                                        action -> action.status() == ActionStatus.DONE
                                                && action.control() != null
                                                && !isImplemented(action.control(), view),
                                        action ->
                                                "is done, and control " + action.control() + " is not implemented"))));
    }

    private static boolean isImplemented(ControlRef control, RegisterView view) {
        return !view.controls()
                .of(control)
                .withStatus(ImplementationStatus.IMPLEMENTED)
                .isEmpty();
    }

    private static List<ConsistencyRule> actions() {
        return List.of(
                RuleDefinition.warning(
                                "treatment.action-overdue",
                                "ISO/IEC 42001, 8.3",
                                "An action of an open treatment plan is overdue",
                                "finish it, or agree on a new date")
                        .over((view, today) -> view.treatmentPlans().stream()
                                .filter(plan -> !isOver(plan))
                                .flatMap(plan -> atActions(
                                        plan,
                                        action -> isUndone(action.status()) && isBefore(action.due(), today),
                                        action -> "was due on " + action.due()))),
                RuleDefinition.info(
                                "treatment.action-without-owner",
                                GOOD_PRACTICE,
                                "Neither an action to be done nor its treatment plan has an owner",
                                "name the party that does it")
                        .over((view, today) -> view.treatmentPlans().stream()
                                .filter(RiskRules::isRunning)
                                .flatMap(plan -> atActions(
                                        plan,
                                        action -> isUndone(action.status())
                                                && action.owner() == null
                                                && plan.owner() == null,
                                        action -> "has no owner"))),
                RuleDefinition.info(
                                "treatment.action-done-undated",
                                GOOD_PRACTICE,
                                "It is not known when an action was done",
                                "record the day")
                        .over((view, today) -> view.treatmentPlans().stream()
                                .flatMap(plan -> atActions(
                                        plan,
                                        action -> action.status() == ActionStatus.DONE && action.completedOn() == null,
                                        action -> "is done on a day that is not recorded"))));
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    private static Stream<Spot> atActions(
            TreatmentPlan plan, Predicate<TreatmentAction> isWrong, Function<TreatmentAction, String> what) {
        return Spot.atParts(plan, "actions", plan.actions(), isWrong, what);
    }
}
