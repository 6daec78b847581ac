package dev.aims.risk.treatment;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.risk.internal.OpenWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What waits for what among the actions of a plan. */
final class ActionGraph {
    private final Map<String, TreatmentAction> actions = new LinkedHashMap<>();

    ActionGraph(List<TreatmentAction> all) {
        all.forEach(action -> actions.put(action.id(), action));
    }

    static boolean isUndone(TreatmentAction action) {
        return OpenWork.isOpen(action.status());
    }

    /** The actions that one depends on and that are still to be done. */
    List<TreatmentAction> undoneBefore(TreatmentAction action) {
        return action.dependsOn().stream()
                .filter(actions::containsKey)
                .map(actions::get)
                .filter(ActionGraph::isUndone)
                .toList();
    }

    /** The ids of all that keeps an action from being begun: what is to be done, was given up, or is unknown. */
    List<String> waitsFor(TreatmentAction action) {
        return action.dependsOn().stream().filter(id -> !isDone(id)).toList();
    }

    List<String> unknownBefore(TreatmentAction action) {
        return action.dependsOn().stream()
                .filter(id -> !actions.containsKey(id))
                .toList();
    }

    List<String> cancelledBefore(TreatmentAction action) {
        return action.dependsOn().stream()
                .filter(id -> statusIs(id, ActionStatus.CANCELLED))
                .toList();
    }

    private boolean isDone(String id) {
        return statusIs(id, ActionStatus.DONE);
    }

    private boolean statusIs(String id, ActionStatus status) {
        TreatmentAction action = actions.get(id);
        return action != null && action.status() == status;
    }

    /** What is to be done in an order in which nothing comes before what it waits for; lacks what is in or behind a circle. */
    List<TreatmentAction> undoneInOrder() {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        Map<String, List<TreatmentAction>> next = new HashMap<>();
        List<TreatmentAction> ordered = new ArrayList<>();
        for (TreatmentAction action : actions.values()) {
            if (isUndone(action)) {
                List<TreatmentAction> before = undoneBefore(action);
                waiting.put(action.id(), before.size());
                before.forEach(earlier -> next.computeIfAbsent(earlier.id(), id -> new ArrayList<>())
                        .add(action));
                if (before.isEmpty()) {
                    ordered.add(action);
                }
            }
        }
        for (int i = 0; i < ordered.size(); i++) {
            for (TreatmentAction later : next.getOrDefault(ordered.get(i).id(), List.of())) {
                if (waiting.merge(later.id(), -1, Integer::sum) == 0) {
                    ordered.add(later);
                }
            }
        }
        return ordered;
    }

    /** Circles without a common action, each as the ids in the order in which they wait for each other. */
    List<List<String>> circles() {
        Set<String> left = new LinkedHashSet<>(actions.keySet());
        List<List<String>> circles = new ArrayList<>();
        while (removeThoseThatWaitForNone(left)) {
            List<String> circle = circleFrom(left.iterator().next(), left);
            circles.add(circle);
            circle.forEach(left::remove);
        }
        return circles;
    }

    /** @return whether any are left, of which each waits for one that is left */
    private boolean removeThoseThatWaitForNone(Set<String> left) {
        while (left.removeIf(id -> before(id).stream().noneMatch(left::contains))) {
            // what waited for those that went may go next
        }
        return !left.isEmpty();
    }

    /** Each in the set waits for another one in it, so that going on comes back sooner or later. */
    private List<String> circleFrom(String start, Set<String> left) {
        List<String> way = new ArrayList<>();
        String at = start;
        while (!way.contains(at)) {
            way.add(at);
            at = before(at).stream().filter(left::contains).findFirst().orElseThrow();
        }
        return List.copyOf(way.subList(way.indexOf(at), way.size()));
    }

    private Set<String> before(String id) {
        TreatmentAction action = actions.get(id);
        return action == null ? Set.of() : action.dependsOn();
    }
}
