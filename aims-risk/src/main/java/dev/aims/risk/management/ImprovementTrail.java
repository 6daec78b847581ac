package dev.aims.risk.management;

import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of one nonconformity from where it came to light to where it is closed (ISO/IEC 42001, 10.2), and which step is
 * next.
 *
 * <p>A corrective action that was found ineffective reopens it, also where it was closed, until another action takes its
 * place: one that is under way, or was completed or checked on the day of the failure or later.
 *
 * @param source the audit, incident or concern that showed it; empty where it came to light in another way
 * @param sourcePart the id of the finding of that audit
 * @param steps all of them, in order, those that are done and those that are not
 * @param reopenedBy the corrective actions that did not help and that nothing has replaced
 */
public record ImprovementTrail(
        Nonconformity nonconformity,
        Optional<EntityId<?>> source,
        Optional<String> sourcePart,
        List<TrailStep> steps,
        List<CorrectiveAction> reopenedBy) {
    public ImprovementTrail {
        Objects.requireNonNull(nonconformity, "nonconformity");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sourcePart, "sourcePart");
        steps = List.copyOf(steps);
        reopenedBy = List.copyOf(reopenedBy);
    }

    /**
     * The trail of one nonconformity. Costs what refers to it.
     *
     * @param today the day in the zone of the register's context
     * @throws dev.aims.core.register.EntityNotFoundException if the view holds no such nonconformity
     */
    public static ImprovementTrail of(RegisterView view, NonconformityId id, LocalDate today) {
        Nonconformity nonconformity = view.get(id);
        TrailSteps steps = new TrailSteps(nonconformity, actionsOf(id, view), today);
        return new ImprovementTrail(
                nonconformity,
                sourceOf(nonconformity),
                Optional.ofNullable(nonconformity.auditFinding()),
                steps.all(),
                steps.reopenedBy());
    }

    /** The trails of all nonconformities in use, ordered by id. */
    public static List<ImprovementTrail> all(RegisterView view, LocalDate today) {
        return view.all(Nonconformity.class).stream()
                .map(nonconformity -> of(view, nonconformity.id(), today))
                .toList();
    }

    private static Optional<EntityId<?>> sourceOf(Nonconformity nonconformity) {
        return Stream.<EntityId<?>>of(nonconformity.audit(), nonconformity.incident(), nonconformity.concern())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<CorrectiveAction> actionsOf(NonconformityId id, RegisterView view) {
        return view.referrersOf(id).stream()
                .filter(referrer -> !view.isRetired(referrer))
                .<Entity>map(view::get)
                .filter(CorrectiveAction.class::isInstance)
                .map(CorrectiveAction.class::cast)
                .toList();
    }

    /** Whether a check found that what was done did not help, and nothing else is done instead. */
    public boolean isReopened() {
        return !reopenedBy.isEmpty();
    }

    /** Whether it is closed and stays so. Steps that were left out may still be among {@link #open}. */
    public boolean isClosed() {
        return nonconformity.status() == NonconformityStatus.CLOSED && !isReopened();
    }

    /** The step that is to be taken now; empty once it is closed. */
    public Optional<TrailStep> next() {
        return isClosed() ? Optional.empty() : open().stream().findFirst();
    }

    /** The steps that are not done. Of one that is closed: those that the register does not show. */
    public List<TrailStep> open() {
        return steps.stream().filter(step -> !step.done()).toList();
    }

    /** Whether a step that is not done is overdue. */
    public boolean isOverdue() {
        return !isClosed() && steps.stream().anyMatch(TrailStep::overdue);
    }

    @Override
    public String toString() {
        String state = next().map(TrailStep::toString).orElse("closed");
        return Words.name(nonconformity.id()) + (isReopened() ? ", reopened: " : ": ") + state;
    }
}
