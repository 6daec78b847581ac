package dev.aims.risk.calendar;

import static dev.aims.risk.calendar.DatedRegister.DEADLINE;
import static dev.aims.risk.calendar.DatedRegister.LOANS;
import static dev.aims.risk.calendar.DatedRegister.OWNER;
import static dev.aims.risk.calendar.DatedRegister.june;
import static dev.aims.risk.calendar.DatedRegister.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.Competence;
import dev.aims.core.model.CompetenceStatus;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ImpactAssessmentId;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.NotificationState;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.ReviewDecision;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterCalendarTest {
    private final RegisterCalendar calendar = RegisterCalendar.of(view());

    @Test
    void what_no_register_holds_is_added_in_its_place_and_once() {
        CalendarEntry law = new CalendarEntry(
                CalendarKind.OBLIGATION_START,
                june(3),
                null,
                AiSystemId.parse("s"),
                "act",
                "An act",
                null,
                Set.of(AiSystemId.parse("s")),
                "its article 9",
                EntryState.OPEN);
        RegisterCalendar more =
                calendar.with(List.of(law)).with(List.of(law, calendar.entries().get(0)));

        assertThat(more.entries())
                .hasSize(calendar.entries().size() + 1)
                .isSorted()
                .contains(law);
        assertThat(more.zone()).isEqualTo(calendar.zone());
    }

    @Test
    void each_kind_of_date_is_an_entry_on_its_day() {
        Map<CalendarKind, LocalDate> days = new LinkedHashMap<>();
        calendar.entries().forEach(it -> days.put(it.kind(), it.date()));

        assertThat(calendar.entries()).hasSize(CalendarKind.values().length - 1);
        assertThat(days)
                .containsExactly(
                        entry(CalendarKind.SYSTEM_REVIEW, june(1)),
                        entry(CalendarKind.RISK_REVIEW, june(2)),
                        entry(CalendarKind.CONTROL_REVIEW, june(3)),
                        entry(CalendarKind.INDICATOR_REVIEW, june(4)),
                        entry(CalendarKind.OBJECTIVE_REVIEW, june(5)),
                        entry(CalendarKind.POLICY_REVIEW, june(6)),
                        entry(CalendarKind.IMPACT_ASSESSMENT, june(7)),
                        entry(CalendarKind.MANAGEMENT_REVIEW, june(8)),
                        entry(CalendarKind.NEXT_MANAGEMENT_REVIEW, june(9)),
                        entry(CalendarKind.AUDIT, june(10)),
                        entry(CalendarKind.CHANGE, june(11)),
                        entry(CalendarKind.OBJECTIVE_DUE, june(12)),
                        entry(CalendarKind.PLAN_DUE, june(13)),
                        entry(CalendarKind.TREATMENT_ACTION_DUE, june(14)),
                        entry(CalendarKind.REVIEW_ACTION_DUE, june(15)),
                        entry(CalendarKind.CORRECTIVE_ACTION_DUE, june(16)),
                        entry(CalendarKind.DECISION_END, june(18)),
                        entry(CalendarKind.NOTIFICATION_DEADLINE, june(18)),
                        entry(CalendarKind.EVIDENCE_END, june(19)),
                        entry(CalendarKind.COMPETENCE_END, june(20)));
    }

    @Test
    void an_instant_falls_on_the_day_of_the_context_s_zone() {
        CalendarEntry deadline = only(calendar.ofKind(CalendarKind.NOTIFICATION_DEADLINE));

        assertThat(deadline.instant()).isEqualTo(DEADLINE);
        assertThat(deadline.date()).isEqualTo(june(18));
        assertThat(only(RegisterCalendar.of(
                                        view(DatedRegister.system(), DatedRegister.party(), DatedRegister.incident()))
                                .ofKind(CalendarKind.NOTIFICATION_DEADLINE))
                        .date())
                .isEqualTo(june(17));
    }

    @Test
    void without_a_context_days_are_those_of_utc() {
        assertThat(RegisterCalendar.of(Register.inMemory().view()).zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void a_part_without_an_owner_is_for_the_owner_of_the_whole() {
        CalendarEntry action = only(calendar.ofKind(CalendarKind.TREATMENT_ACTION_DUE));

        assertThat(action.owner()).isEqualTo(OWNER);
        assertThat(action.part()).isEqualTo("test");
        assertThat(action.title()).isEqualTo("Action of a treatment plan: Test for bias");
        assertThat(calendar.ownedBy(OWNER).entries())
                .extracting(CalendarEntry::kind)
                .containsExactly(
                        CalendarKind.SYSTEM_REVIEW,
                        CalendarKind.PLAN_DUE,
                        CalendarKind.TREATMENT_ACTION_DUE,
                        CalendarKind.DECISION_END,
                        CalendarKind.NOTIFICATION_DEADLINE,
                        CalendarKind.COMPETENCE_END);
    }

    @Test
    void what_is_about_a_risk_of_a_system_is_about_the_system() {
        assertThat(calendar.ofSystem(LOANS).entries())
                .extracting(CalendarEntry::kind)
                .containsExactly(
                        CalendarKind.SYSTEM_REVIEW,
                        CalendarKind.RISK_REVIEW,
                        CalendarKind.CONTROL_REVIEW,
                        CalendarKind.INDICATOR_REVIEW,
                        CalendarKind.IMPACT_ASSESSMENT,
                        CalendarKind.PLAN_DUE,
                        CalendarKind.TREATMENT_ACTION_DUE,
                        CalendarKind.CORRECTIVE_ACTION_DUE,
                        CalendarKind.DECISION_END,
                        CalendarKind.NOTIFICATION_DEADLINE);
        assertThat(calendar.ofSystem(AiSystemId.parse("other")).entries()).isEmpty();
    }

    @Test
    void a_notification_names_its_own_basis() {
        assertThat(only(calendar.ofKind(CalendarKind.NOTIFICATION_DEADLINE)).basis())
                .isEqualTo("Contract; clause 4, end");
        assertThat(only(calendar.ofKind(CalendarKind.RISK_REVIEW)).basis()).isEqualTo("ISO/IEC 42001, 8.2");
    }

    @Test
    void the_last_day_is_still_in_time() {
        assertThat(calendar.overdueAt(june(2)))
                .extracting(CalendarEntry::kind)
                .containsExactly(CalendarKind.SYSTEM_REVIEW);
    }

    @Test
    void a_deadline_is_overdue_as_soon_as_its_instant_has_passed() {
        RegisterCalendar deadlines = calendar.ofKind(CalendarKind.NOTIFICATION_DEADLINE);

        assertThat(deadlines.overdueAt(DEADLINE)).isEmpty();
        assertThat(deadlines.overdueAt(DEADLINE.plusMillis(1))).hasSize(1);
        assertThat(deadlines.overdueAt(june(18))).isEmpty();
    }

    @Test
    void a_period_includes_its_first_and_its_last_day() {
        assertThat(calendar.upcoming(june(2), Period.ofDays(1)))
                .extracting(CalendarEntry::date)
                .containsExactly(june(2), june(3));
        assertThatThrownBy(() -> calendar.upcoming(june(2), Period.ofDays(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period must not be negative but was P-1D");
    }

    @Test
    void what_is_finished_is_done_and_what_was_given_up_is_cancelled() {
        assertThat(stateOf(CalendarKind.AUDIT, audit(AuditStatus.COMPLETED))).isEqualTo(EntryState.DONE);
        assertThat(stateOf(CalendarKind.AUDIT, audit(AuditStatus.CANCELLED))).isEqualTo(EntryState.CANCELLED);
        assertThat(stateOf(CalendarKind.CHANGE, change(ChangeStatus.COMPLETED))).isEqualTo(EntryState.DONE);
        assertThat(stateOf(CalendarKind.CHANGE, change(ChangeStatus.REJECTED))).isEqualTo(EntryState.CANCELLED);
        assertThat(stateOf(CalendarKind.OBJECTIVE_DUE, objective(ObjectiveStatus.MISSED)))
                .isEqualTo(EntryState.DONE);
        assertThat(stateOf(CalendarKind.OBJECTIVE_REVIEW, objective(ObjectiveStatus.ACHIEVED)))
                .isEqualTo(EntryState.CANCELLED);
        assertThat(stateOf(
                        CalendarKind.RISK_REVIEW,
                        DatedRegister.system(),
                        DatedRegister.party(),
                        DatedRegister.risk().toBuilder()
                                .status(RiskStatus.CLOSED)
                                .build()))
                .isEqualTo(EntryState.CANCELLED);
        assertThat(stateOf(
                        CalendarKind.SYSTEM_REVIEW,
                        DatedRegister.party(),
                        DatedRegister.system().toBuilder()
                                .stage(LifeCycleStage.RETIREMENT)
                                .build()))
                .isEqualTo(EntryState.CANCELLED);
        assertThat(stateOf(CalendarKind.NOTIFICATION_DEADLINE, notification(NotificationState.SENT)))
                .isEqualTo(EntryState.DONE);
        assertThat(stateOf(CalendarKind.NOTIFICATION_DEADLINE, notification(NotificationState.NOT_REQUIRED)))
                .isEqualTo(EntryState.CANCELLED);
    }

    @Test
    void an_open_action_of_a_plan_that_was_given_up_is_given_up() {
        Entity[] rest = {DatedRegister.party(), DatedRegister.system(), DatedRegister.risk()};

        assertThat(stateOf(CalendarKind.TREATMENT_ACTION_DUE, with(rest, plan(PlanStatus.CANCELLED))))
                .isEqualTo(EntryState.CANCELLED);
        assertThat(stateOf(CalendarKind.TREATMENT_ACTION_DUE, with(rest, plan(PlanStatus.IN_PROGRESS))))
                .isEqualTo(EntryState.OPEN);
        assertThat(stateOf(CalendarKind.PLAN_DUE, with(rest, plan(PlanStatus.COMPLETED))))
                .isEqualTo(EntryState.DONE);
    }

    @Test
    void a_decision_that_was_renewed_for_longer_asks_for_nothing() {
        Entity[] rest = {DatedRegister.party(), DatedRegister.system(), DatedRegister.risk()};
        var renewed = DatedRegister.decision().toBuilder()
                .id(DecisionId.parse("again"))
                .decidedOn(june(17));

        assertThat(decisionState(with(rest, DatedRegister.decision()))).isEqualTo(EntryState.OPEN);
        assertThat(decisionState(with(
                        rest,
                        DatedRegister.decision(),
                        renewed.validUntil(june(30)).build())))
                .isEqualTo(EntryState.DONE);
        assertThat(decisionState(with(
                        rest, DatedRegister.decision(), renewed.validUntil(null).build())))
                .isEqualTo(EntryState.DONE);
        assertThat(decisionState(with(
                        rest,
                        DatedRegister.decision(),
                        renewed.validUntil(june(18)).build())))
                .isEqualTo(EntryState.OPEN);
        assertThat(decisionState(with(
                        rest,
                        DatedRegister.decision(),
                        renewed.validUntil(june(30))
                                .status(DecisionStatus.REVOKED)
                                .build())))
                .isEqualTo(EntryState.OPEN);
        assertThat(decisionState(with(
                        rest,
                        DatedRegister.decision().toBuilder()
                                .status(DecisionStatus.REVOKED)
                                .build())))
                .isEqualTo(EntryState.CANCELLED);
    }

    @Test
    void an_impact_assessment_is_done_once_a_newer_one_covers_all_its_systems() {
        var first = DatedRegister.impactAssessment().toBuilder()
                .conductedOn(LocalDate.of(2025, 6, 7))
                .build();
        var second = first.toBuilder()
                .id(ImpactAssessmentId.parse("second"))
                .conductedOn(june(1))
                .nextReview(null)
                .build();

        assertThat(stateOf(CalendarKind.IMPACT_ASSESSMENT, DatedRegister.party(), DatedRegister.system(), first))
                .isEqualTo(EntryState.OPEN);
        assertThat(stateOf(
                        CalendarKind.IMPACT_ASSESSMENT, DatedRegister.party(), DatedRegister.system(), first, second))
                .isEqualTo(EntryState.DONE);
    }

    @Test
    void a_management_review_is_open_until_it_has_results_and_the_next_until_it_is_recorded() {
        ManagementReview planned = ManagementReview.builder("planned")
                .title("Planned")
                .heldOn(june(8))
                .nextReview(june(30))
                .build();
        ManagementReview held = planned.toBuilder()
                .decisions(List.of(new ReviewDecision("go-on", "Go on")))
                .build();
        ManagementReview next =
                ManagementReview.builder("next").title("Next").heldOn(june(29)).build();

        assertThat(stateOf(CalendarKind.MANAGEMENT_REVIEW, planned)).isEqualTo(EntryState.OPEN);
        assertThat(stateOf(CalendarKind.MANAGEMENT_REVIEW, held)).isEqualTo(EntryState.DONE);
        assertThat(stateOf(CalendarKind.NEXT_MANAGEMENT_REVIEW, held)).isEqualTo(EntryState.OPEN);
        assertThat(stateOf(CalendarKind.NEXT_MANAGEMENT_REVIEW, held, next)).isEqualTo(EntryState.DONE);
    }

    @Test
    void a_competence_that_is_recorded_as_needed_ends_no_more() {
        var needed = DatedRegister.party().toBuilder()
                .competences(
                        List.of(new Competence("auditing", "Auditing", CompetenceStatus.NEEDED, List.of(), june(20))))
                .build();

        assertThat(stateOf(CalendarKind.COMPETENCE_END, needed)).isEqualTo(EntryState.CANCELLED);
    }

    @Test
    void what_was_taken_out_of_use_is_not_in_the_calendar() {
        Register register = Register.inMemory();
        register.commit(Actor.of("test"), "add", change -> change.add(DatedRegister.audit()));
        register.commit(
                Actor.of("test"),
                "retire",
                change -> change.retire(DatedRegister.audit().id(), 1));

        assertThat(RegisterCalendar.of(register.view()).entries()).isEmpty();
    }

    private static CalendarEntry only(RegisterCalendar calendar) {
        assertThat(calendar.entries()).hasSize(1);
        return calendar.entries().get(0);
    }

    private static EntryState stateOf(CalendarKind kind, Entity... entities) {
        return RegisterCalendar.of(view(entities)).ofKind(kind).entries().get(0).state();
    }

    private static EntryState decisionState(Entity... entities) {
        return only(RegisterCalendar.of(view(entities))
                        .ofKind(CalendarKind.DECISION_END)
                        .where(it -> it.subject().value().equals("accept")))
                .state();
    }

    private static Entity[] with(Entity[] rest, Entity... more) {
        Entity[] all = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, all, rest.length, more.length);
        return all;
    }

    private static Entity audit(AuditStatus status) {
        return DatedRegister.audit().toBuilder().status(status).build();
    }

    private static Entity change(ChangeStatus status) {
        return DatedRegister.change().toBuilder().status(status).build();
    }

    private static Entity objective(ObjectiveStatus status) {
        return DatedRegister.objective().toBuilder().status(status).build();
    }

    private static Entity plan(PlanStatus status) {
        var plan = DatedRegister.plan();
        return plan.toBuilder()
                .status(status)
                .actions(List.of(plan.actions().get(0).toBuilder()
                        .status(ActionStatus.OPEN)
                        .build()))
                .build();
    }

    private static Entity[] notification(NotificationState state) {
        var incident = DatedRegister.incident();
        var notification =
                incident.notifications().get(0).toBuilder().state(state).build();
        return new Entity[] {
            DatedRegister.party(),
            DatedRegister.system(),
            incident.toBuilder().notifications(List.of(notification)).build()
        };
    }
}
