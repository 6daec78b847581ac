package dev.aims.risk.treatment;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan, or one action of it, whose date has passed although it is neither done nor given up (ISO/IEC 42001, 8.3).
 *
 * @param action the action; null for the plan as a whole
 * @param days since it was due, 1 or more
 */
public record Overdue(TreatmentPlan plan, @Nullable TreatmentAction action, LocalDate due, long days) {
    public Overdue {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(due, "due");
    }

    /** Everything that is overdue on a day, the plans first and then their actions, by plan. */
    public static List<Overdue> in(RegisterView view, LocalDate today) {
        return view.treatmentPlans().stream()
                .filter(plan -> plan.status() != PlanStatus.COMPLETED && plan.status() != PlanStatus.CANCELLED)
                .flatMap(plan -> Stream.concat(ofPlan(plan, today), ofActions(plan, today)))
                .toList();
    }

    private static Stream<Overdue> ofPlan(TreatmentPlan plan, LocalDate today) {
        return overdue(plan, null, plan.due(), today);
    }

    private static Stream<Overdue> ofActions(TreatmentPlan plan, LocalDate today) {
        return plan.actions().stream()
                .filter(action -> action.status() == ActionStatus.OPEN || action.status() == ActionStatus.IN_PROGRESS)
                .flatMap(action -> overdue(plan, action, action.due(), today));
    }

    private static Stream<Overdue> overdue(
            TreatmentPlan plan, @Nullable TreatmentAction action, @Nullable LocalDate due, LocalDate today) {
        return due == null || !due.isBefore(today)
                ? Stream.empty()
                : Stream.of(new Overdue(plan, action, due, ChronoUnit.DAYS.between(due, today)));
    }

    /** The same as a finding about the plan. */
    public Finding toFinding() {
        String what = action == null ? "the plan" : "action \"" + action.title() + "\"";
        return Finding.warning(
                        "treatment.overdue",
                        Place.entity(
                                EntityType.nameOf(TreatmentPlan.class),
                                plan.id().value()),
                        what + " was due on " + due + ", " + days + (days == 1 ? " day" : " days")
                                + " ago; finish it or agree on a new date")
                .withBasis("ISO/IEC 42001, 8.3");
    }
}
