package dev.aims.risk.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverdueTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Test
    void a_plan_is_overdue_from_the_day_after_it_was_due() {
        TreatmentPlan plan = plan(PlanStatus.IN_PROGRESS, List.of());

        assertThat(overdue(plan, DUE)).isEmpty();
        assertThat(overdue(plan, DUE.plusDays(1))).containsExactly(new Overdue(plan, null, DUE, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanStatus.class,
            names = {"COMPLETED", "CANCELLED"})
    void a_plan_that_ended_is_never_overdue(PlanStatus status) {
        TreatmentPlan plan = plan(status, List.of(action(ActionStatus.OPEN)));

        assertThat(overdue(plan, DUE.plusYears(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ActionStatus.class)
    void an_action_is_overdue_while_it_is_neither_done_nor_given_up(ActionStatus status) {
        TreatmentAction action = action(status);
        TreatmentPlan plan = plan(PlanStatus.IN_PROGRESS, List.of(action)).toBuilder()
                .due(DUE.plusYears(1))
                .build();

        boolean running = status == ActionStatus.OPEN || status == ActionStatus.IN_PROGRESS;
        assertThat(overdue(plan, DUE.plusDays(9)))
                .containsExactlyElementsOf(running ? List.of(new Overdue(plan, action, DUE, 9)) : List.of());
    }

    @Test
    void a_plan_without_a_date_is_not_overdue() {
        TreatmentPlan plan =
                plan(PlanStatus.IN_PROGRESS, List.of()).toBuilder().due(null).build();

        assertThat(overdue(plan, DUE.plusYears(1))).isEmpty();
    }

    @Test
    void the_finding_says_what_is_late_and_by_how_much() {
        TreatmentPlan plan = plan(PlanStatus.IN_PROGRESS, List.of());

        assertThat(overdue(plan, DUE.plusDays(1)).get(0).toFinding())
                .hasToString(
                        "warning treatment.overdue: treatment-plan plan: the plan was due on 2026-03-31, 1 day ago;"
                                + " finish it or agree on a new date (ISO/IEC 42001, 8.3)");
    }

    private static List<Overdue> overdue(TreatmentPlan plan, LocalDate today) {
        Register register = Register.inMemory();
        Risk risk = Risk.builder("risk").title("Risk").build();
        register.commit(Actor.of("tester"), "plan", change -> change.add(risk, plan));
        return Overdue.in(register.view(), today);
    }

    private static TreatmentPlan plan(PlanStatus status, List<TreatmentAction> actions) {
        return TreatmentPlan.builder("plan")
                .title("Plan")
                .risks(Set.of(RiskId.parse("risk")))
                .options(Set.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .actions(actions)
                .due(DUE)
                .status(status)
                .build();
    }

    private static TreatmentAction action(ActionStatus status) {
        return TreatmentAction.builder("action")
                .title("Action")
                .due(DUE)
                .status(status)
                .build();
    }
}
