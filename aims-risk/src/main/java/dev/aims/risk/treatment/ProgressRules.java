package dev.aims.risk.treatment;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.RuleDefinition;
import dev.aims.core.consistency.Spot;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be wrong with the actions of a plan and their dates. */
final class ProgressRules {
    /** @param isForRegisters whether it can be found in a register, which takes no circle and knows all its actions */
    record ProgressRule(
            RuleDefinition definition, boolean isForRegisters, Function<PlanProgress, Stream<Spot>> search) {}

    static final List<ProgressRule> ALL = List.of(
            new ProgressRule(
                    RuleDefinition.error(
                            "treatment.circle",
                            GOOD_PRACTICE,
                            "Actions of a treatment plan wait for each other in a circle",
                            "drop one of these dependencies"),
                    false,
                    progress -> progress.circles().stream()
                            .map(circle -> Spot.at(
                                    progress.plan(),
                                    "actions",
                                    "wait for each other: " + String.join(", ", circle) + ", " + circle.get(0)))),
            new ProgressRule(
                    RuleDefinition.error(
                            "treatment.depends-on-unknown",
                            GOOD_PRACTICE,
                            "An action depends on one that its treatment plan does not have",
                            "correct the id, or drop the dependency"),
                    false,
                    progress -> each(
                            progress,
                            action -> progress.graph().unknownBefore(action).stream()
                                    .map(id -> "depends on " + id + ", which the plan does not have"))),
            new ProgressRule(
                    RuleDefinition.info(
                            "treatment.days-unknown",
                            GOOD_PRACTICE,
                            "It is not said how long an action of a treatment plan takes, and the forecast takes it to be"
                                    + " done in no time",
                            "estimate the days"),
                    false,
                    progress -> each(
                            progress,
                            action -> ActionGraph.isUndone(action) && action.days() == null
                                    ? Stream.of("does not say how many days it takes and counts as 0")
                                    : Stream.empty())),
            new ProgressRule(
                    RuleDefinition.warning(
                            "treatment.depends-on-cancelled",
                            GOOD_PRACTICE,
                            "An action of a treatment plan waits for one that was given up",
                            "drop the dependency, or take the other action up again"),
                    true,
                    progress -> each(
                            progress,
                            action -> ActionGraph.isUndone(action)
                                    ? progress.graph().cancelledBefore(action).stream()
                                            .map(id -> "waits for " + id + ", which was given up")
                                    : Stream.empty())),
            new ProgressRule(
                    RuleDefinition.info(
                            "treatment.begun-before-dependency",
                            GOOD_PRACTICE,
                            "An action of a treatment plan was begun although one that it depends on is not done",
                            "record that the other one is done, or drop the dependency"),
                    true,
                    progress -> each(
                            progress,
                            action ->
                                    action.status() == ActionStatus.IN_PROGRESS || action.status() == ActionStatus.DONE
                                            ? progress.graph().undoneBefore(action).stream()
                                                    .map(before -> "is "
                                                            + action.status().id() + ", and " + before.id()
                                                            + ", which it depends on, is not done")
                                            : Stream.empty())),
            new ProgressRule(
                    RuleDefinition.warning(
                            "treatment.forecast-late",
                            "ISO/IEC 42001, 8.3",
                            "A treatment plan cannot be done by its date, by what its actions say of their days",
                            "agree on a new date, shorten the critical path, or correct the days"),
                    true,
                    progress -> progress.forecastDaysLate().stream()
                            .mapToObj(days -> Spot.at(
                                    progress.plan(),
                                    "due",
                                    "is " + progress.plan().due() + ", and it will be done on "
                                            + progress.forecastEnd().orElseThrow() + ", " + days + " days later"))));

    private ProgressRules() {}

    /** Those that can be found in a register, over its approved and running plans. */
    static List<ConsistencyRule> forRegisters() {
        return ALL.stream()
                .filter(ProgressRule::isForRegisters)
                .map(rule -> rule.definition()
                        .over((view, today) -> view.treatmentPlans().stream()
                                .filter(Rules::isRunning)
                                .flatMap(plan -> rule.search().apply(PlanProgress.of(plan, today)))))
                .toList();
    }

    private static Stream<Spot> each(PlanProgress progress, Function<TreatmentAction, Stream<String>> what) {
        TreatmentPlan plan = progress.plan();
        List<TreatmentAction> actions = plan.actions();
        return IntStream.range(0, actions.size())
                .boxed()
                .flatMap(i -> what.apply(actions.get(i)).map(words -> Spot.at(plan, "actions[" + i + "]", words)));
    }
}
