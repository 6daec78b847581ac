package dev.aims.risk.management;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.EffectivenessCheck;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.risk.internal.Days;
import dev.aims.risk.internal.OpenWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out which steps of a nonconformity's way are done. For one thread. */
final class TrailSteps {
    private static final Comparator<CorrectiveAction> FIRST_DUE =
            Comparator.comparing(CorrectiveAction::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Nonconformity nonconformity;
    private final LocalDate today;
    private final List<CorrectiveAction> failed;
    private final List<CorrectiveAction> counting;
    private final boolean answered;

    TrailSteps(Nonconformity nonconformity, List<CorrectiveAction> actions, LocalDate today) {
        this.nonconformity = nonconformity;
        this.today = today;
        failed = actions.stream()
                .filter(action -> isIneffective(action.effectiveness()))
                .toList();
        counting = actions.stream()
                .filter(action -> action.status() != ActionStatus.CANCELLED && !failed.contains(action))
                .toList();
        answered = lastFailure()
                .map(day -> counting.stream().anyMatch(action -> isAnswer(action, day)))
                .orElse(true);
    }

    private static boolean isIneffective(@Nullable EffectivenessCheck check) {
        return check != null && check.result() == Effectiveness.INEFFECTIVE;
    }

    private static boolean isPartlyEffective(CorrectiveAction action) {
        EffectivenessCheck check = action.effectiveness();
        return check != null && check.result() == Effectiveness.PARTIALLY_EFFECTIVE;
    }

    private Optional<LocalDate> lastFailure() {
        return failed.stream()
                .flatMap(action -> Optional.ofNullable(action.effectiveness()).stream())
                .map(EffectivenessCheck::checkedOn)
                .max(LocalDate::compareTo);
    }

    private static boolean isAnswer(CorrectiveAction action, LocalDate failure) {
        EffectivenessCheck check = action.effectiveness();
        return OpenWork.isOpen(action.status())
                || (action.completedOn() != null && !action.completedOn().isBefore(failure))
                || (check != null && !check.checkedOn().isBefore(failure));
    }

    /** The actions that did not help, as long as nothing is done instead. */
    List<CorrectiveAction> reopenedBy() {
        return answered ? List.of() : failed;
    }

    List<TrailStep> all() {
        List<TrailStep> steps = new ArrayList<>();
        steps.add(told(
                TrailStep.Kind.CORRECTION, nonconformity.correction(), "put right at once", "put right what is wrong"));
        steps.add(
                told(TrailStep.Kind.CAUSE, nonconformity.rootCause(), "found the cause", "find out why it came about"));
        steps.add(told(
                TrailStep.Kind.SIMILAR_CASES,
                nonconformity.similarCases(),
                "looked for others of the kind",
                "see whether there are others of the kind"));
        steps.add(decided());
        steps.add(implemented());
        steps.add(checked());
        steps.add(closed());
        return steps;
    }

    private TrailStep told(TrailStep.Kind kind, @Nullable String text, String done, String toDo) {
        return ofNonconformity(kind, text != null, text != null ? done : toDo);
    }

    private TrailStep ofNonconformity(TrailStep.Kind kind, boolean done, String what) {
        return new TrailStep(kind, done, List.of(nonconformity.id()), nonconformity.owner(), null, false, what);
    }

    private boolean isDecided() {
        return !counting.isEmpty() && answered;
    }

    private TrailStep decided() {
        if (isDecided()) {
            return new TrailStep(
                    TrailStep.Kind.CORRECTIVE_ACTION,
                    true,
                    ids(counting),
                    null,
                    null,
                    false,
                    "decided on " + Words.count(counting.size(), "corrective action"));
        }
        return ofNonconformity(
                TrailStep.Kind.CORRECTIVE_ACTION,
                false,
                answered
                        ? "decide what keeps it from coming back"
                        : "look for the cause again and decide on another corrective action; found ineffective: "
                                + Words.list(ids(failed)));
    }

    private boolean isImplemented() {
        return isDecided() && counting.stream().allMatch(action -> action.status() == ActionStatus.DONE);
    }

    private TrailStep implemented() {
        if (isImplemented()) {
            return ofActions(TrailStep.Kind.IMPLEMENTATION, true, counting, "carried out");
        }
        List<CorrectiveAction> open = counting.stream()
                .filter(action -> OpenWork.isOpen(action.status()))
                .sorted(FIRST_DUE)
                .toList();
        return ofActions(
                TrailStep.Kind.IMPLEMENTATION,
                false,
                open,
                open.isEmpty() ? "carry out what is decided" : "carry out " + Words.list(ids(open)));
    }

    private TrailStep checked() {
        List<CorrectiveAction> unchecked = counting.stream()
                .filter(action -> action.effectiveness() == null)
                .toList();
        if (isImplemented() && unchecked.isEmpty()) {
            boolean partly = counting.stream().anyMatch(TrailSteps::isPartlyEffective);
            return ofActions(
                    TrailStep.Kind.EFFECTIVENESS,
                    true,
                    counting,
                    partly ? "found to help in part; whether that is enough is for its owner to say" : "found to help");
        }
        return ofActions(
                TrailStep.Kind.EFFECTIVENESS,
                false,
                unchecked.stream()
                        .filter(action -> action.status() == ActionStatus.DONE)
                        .toList(),
                unchecked.isEmpty()
                        ? "see whether it helped"
                        : "see whether " + Words.list(ids(unchecked)) + " helped");
    }

    /** Owner and date are those of the first action; the date counts only for carrying it out. */
    private TrailStep ofActions(TrailStep.Kind kind, boolean done, List<CorrectiveAction> actions, String what) {
        if (done || actions.isEmpty()) {
            return new TrailStep(kind, done, ids(actions), done ? null : nonconformity.owner(), null, false, what);
        }
        CorrectiveAction first = actions.get(0);
        LocalDate due = kind == TrailStep.Kind.IMPLEMENTATION ? first.due() : null;
        return new TrailStep(
                kind,
                false,
                ids(actions),
                first.owner() == null ? nonconformity.owner() : first.owner(),
                due,
                Days.isBefore(due, today),
                what);
    }

    private TrailStep closed() {
        boolean closed = nonconformity.status() == NonconformityStatus.CLOSED && answered;
        String when = nonconformity.closedOn() == null ? "" : " on " + nonconformity.closedOn();
        return ofNonconformity(
                TrailStep.Kind.CLOSURE, closed, closed ? "closed" + when : "close it, once all of this is done");
    }

    private static List<EntityId<?>> ids(List<CorrectiveAction> actions) {
        return actions.stream().<EntityId<?>>map(CorrectiveAction::id).toList();
    }
}
