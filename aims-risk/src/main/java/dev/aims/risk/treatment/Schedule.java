package dev.aims.risk.treatment;

import dev.aims.core.model.TreatmentAction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The critical path method (Kelley and Walker, 1959) over the actions that are still to be done: a pass forwards for the
 * earliest ends, two passes backwards for the latest ones. All is counted in days from today; an end is the first day that
 * is free again. For one thread.
 */
final class Schedule {
    private final ActionGraph graph;
    private final LocalDate today;
    private final List<TreatmentAction> order;
    private final Map<String, Long> ends = new HashMap<>();
    private final Map<String, Long> latestEnds = new HashMap<>();
    private final Map<String, Long> dueEnds = new HashMap<>();
    private long end;

    Schedule(ActionGraph graph, LocalDate today, @Nullable LocalDate planDue) {
        this.graph = graph;
        this.today = today;
        this.order = graph.undoneInOrder();
        forwards();
        backwards(planDue);
    }

    private void forwards() {
        for (TreatmentAction action : order) {
            long actionEnd = start(action) + days(action);
            ends.put(action.id(), actionEnd);
            end = Math.max(end, actionEnd);
        }
    }

    private void backwards(@Nullable LocalDate planDue) {
        List<TreatmentAction> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        for (TreatmentAction action : reversed) {
            long latest = latestEnds.merge(action.id(), end, Math::min);
            putDue(action.id(), action.due());
            putDue(action.id(), planDue);
            Long due = dueEnds.get(action.id());
            for (TreatmentAction before : graph.undoneBefore(action)) {
                latestEnds.merge(before.id(), latest - days(action), Math::min);
                if (due != null) {
                    dueEnds.merge(before.id(), due - days(action), Math::min);
                }
            }
        }
    }

    private void putDue(String id, @Nullable LocalDate due) {
        if (due != null) {
            dueEnds.merge(id, ChronoUnit.DAYS.between(today, due) + 1, Math::min);
        }
    }

    List<ActionForecast> forecasts() {
        return order.stream().map(this::forecast).toList();
    }

    /** The longest chain, in the order of work; of several that are equally long that with the first actions. */
    List<ActionForecast> criticalPath() {
        List<ActionForecast> path = new ArrayList<>();
        TreatmentAction at = last(order);
        while (at != null) {
            path.add(forecast(at));
            at = last(graph.undoneBefore(at));
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    private @Nullable TreatmentAction last(List<TreatmentAction> actions) {
        return actions.stream()
                .filter(action -> ends.containsKey(action.id()))
                .min(Comparator.comparing((TreatmentAction action) -> -end(action)))
                .orElse(null);
    }

    private ActionForecast forecast(TreatmentAction action) {
        LocalDate last = day(end(action));
        Long due = dueEnds.get(action.id());
        return new ActionForecast(
                action,
                days(action) == 0 ? last : today.plusDays(start(action)),
                last,
                latestEnds.getOrDefault(action.id(), end) - end(action),
                due == null ? null : due - Math.max(1, end(action)));
    }

    /** The last day of work before an end; what takes no time at all is done today. */
    private LocalDate day(long exclusiveEnd) {
        return today.plusDays(Math.max(0, exclusiveEnd - 1));
    }

    private long start(TreatmentAction action) {
        return graph.undoneBefore(action).stream().mapToLong(this::end).max().orElse(0);
    }

    private long end(TreatmentAction action) {
        return ends.getOrDefault(action.id(), 0L);
    }

    private static long days(TreatmentAction action) {
        return action.days() == null ? 0 : action.days();
    }
}
