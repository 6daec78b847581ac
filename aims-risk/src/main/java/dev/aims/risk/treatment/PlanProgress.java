package dev.aims.risk.treatment;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.validation.Finding;
import dev.aims.risk.internal.Days;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How far a treatment plan is on a day (ISO/IEC 42001, 8.3), and when it will be done if what is left begins today. Counts
 * calendar days, and as many actions at once as do not wait for each other. An action that is under way counts with all
 * its days, since nobody recorded when it began; one without days counts as done in no time, and is a finding. An action
 * that was given up counts for nothing.
 *
 * <p>Immutable. Made in time for the actions and what they depend on.
 */
public final class PlanProgress {
    private final TreatmentPlan plan;
    private final LocalDate today;
    private final ActionGraph graph;
    private final List<List<String>> circles;
    private final List<ActionForecast> forecasts;
    private final List<ActionForecast> criticalPath;

    private PlanProgress(TreatmentPlan plan, LocalDate today) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.today = Objects.requireNonNull(today, "today");
        graph = new ActionGraph(plan.actions());
        circles = graph.circles();
        Schedule schedule = new Schedule(graph, today, plan.due());
        forecasts = circles.isEmpty() ? schedule.forecasts() : List.of();
        criticalPath = circles.isEmpty() ? schedule.criticalPath() : List.of();
    }

    /**
     * The plan as it is on a day; it need not be in a register, nor meet the constraints of one.
     *
     * @param today the day in the zone of the register's context
     */
    public static PlanProgress of(TreatmentPlan plan, LocalDate today) {
        return new PlanProgress(plan, today);
    }

    public TreatmentPlan plan() {
        return plan;
    }

    /** How many actions are done. */
    public Share byNumber() {
        return Share.of(
                count(action -> action.status() == ActionStatus.DONE),
                count(action -> action.status() != ActionStatus.CANCELLED));
    }

    private long count(Predicate<TreatmentAction> condition) {
        return plan.actions().stream().filter(condition).count();
    }

    /** How many days of work are done, by the days that the actions name. */
    public Share byDays() {
        return Share.of(
                days(action -> action.status() == ActionStatus.DONE),
                days(action -> action.status() != ActionStatus.CANCELLED));
    }

    private long days(Predicate<TreatmentAction> condition) {
        return plan.actions().stream()
                .filter(condition)
                .mapToLong(action -> action.days() == null ? 0 : action.days())
                .sum();
    }

    /** How much of the cost was spent, for each currency; amounts of different currencies are not added. */
    public Map<String, Share> byCost() {
        Map<String, Share> shares = new TreeMap<>();
        costs().forEach((currency, cost) -> shares.put(
                currency, new Share(cost.spent().amount(), cost.total().amount())));
        return Collections.unmodifiableMap(shares);
    }

    /** What was spent and what is expected, for each currency. */
    public Map<String, PlanCost> costs() {
        return Collections.unmodifiableMap(PlanCost.of(plan.actions()));
    }

    /** What is to be done and was due before today, the longest overdue first. */
    public List<TreatmentAction> overdue() {
        return plan.actions().stream()
                .filter(action -> ActionGraph.isUndone(action) && Days.isBefore(action.due(), today))
                .sorted(Comparator.comparing(TreatmentAction::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** What is not begun and waits for others. */
    public List<BlockedAction> blocked() {
        return with(ActionStatus.OPEN).stream()
                .map(action -> new BlockedAction(action, graph.waitsFor(action)))
                .filter(blocked -> !blocked.waitsFor().isEmpty())
                .toList();
    }

    /** What is not begun and could be, since all that it depends on is done. */
    public List<TreatmentAction> startable() {
        return with(ActionStatus.OPEN).stream()
                .filter(action -> graph.waitsFor(action).isEmpty())
                .toList();
    }

    /** The actions of a status, in the order of the plan. */
    public List<TreatmentAction> with(ActionStatus status) {
        return plan.actions().stream()
                .filter(action -> action.status() == status)
                .toList();
    }

    /** What is to be done, in an order of work; empty where actions wait for each other in a circle. */
    public List<ActionForecast> forecasts() {
        return forecasts;
    }

    /**
     * The chain of actions that takes longest, in the order of work; the plan is done no earlier than its last one. Empty
     * where nothing is left to do, or actions wait for each other in a circle.
     */
    public List<ActionForecast> criticalPath() {
        return criticalPath;
    }

    /** The day on which the last action will be done; empty where nothing is left to do, or because of a circle. */
    public Optional<LocalDate> forecastEnd() {
        return forecasts.stream().map(ActionForecast::end).max(Comparator.naturalOrder());
    }

    /** How many days after its due date the plan will be done; empty where it is in time, or one of the two is unknown. */
    public OptionalLong forecastDaysLate() {
        LocalDate due = plan.due();
        return due == null
                ? OptionalLong.empty()
                : forecastEnd().filter(end -> end.isAfter(due)).stream()
                        .mapToLong(end -> ChronoUnit.DAYS.between(due, end))
                        .findFirst();
    }

    /** Actions that wait for each other, each circle as ids in the order in which one waits for the next. */
    public List<List<String>> circles() {
        return circles;
    }

    /** What is wrong with the plan's actions or its dates. */
    public List<Finding> findings() {
        return ProgressRules.ALL.stream()
                .flatMap(rule -> rule.search().apply(this).map(spot -> Rules.finding(rule.definition(), spot)))
                .toList();
    }

    ActionGraph graph() {
        return graph;
    }
}
