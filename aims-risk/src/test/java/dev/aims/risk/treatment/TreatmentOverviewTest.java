package dev.aims.risk.treatment;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static dev.aims.risk.criteria.Likelihood.POSSIBLE;
import static dev.aims.risk.criteria.Likelihood.RARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Money;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanBuilder;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.decision.DecisionFlow;
import dev.aims.risk.decision.PlanApproval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreatmentOverviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final PartyId TEAM = PartyId.parse("team");
    private static final PartyId BOARD = PartyId.parse("board");
    private static final Assessment HIGH = MATRIX.assess(LIKELY, MAJOR);
    private static final Assessment STILL_HIGH = MATRIX.assess(POSSIBLE, MAJOR);
    private static final Assessment MEDIUM = MATRIX.assess(RARE, MAJOR);
    private static final Risk A = risk("a", HIGH);
    private static final Risk B = risk("b", HIGH);
    private static final Risk C = risk("c", MEDIUM);

    @Test
    void plans_bring_the_risks_that_they_treat_below_tolerance() {
        Risk opportunity =
                risk("d", HIGH).toBuilder().kind(RiskKind.OPPORTUNITY).build();
        Risk closed = risk("e", HIGH).toBuilder().status(RiskStatus.CLOSED).build();
        TreatmentPlan plan =
                running("plan", A).expectedResidual(Map.of(A.id(), MEDIUM)).build();

        ToleranceEffect effect = overview(A, B, C, opportunity, closed, plan).effect();

        assertThat(effect.before()).containsExactly(A.id(), B.id());
        assertThat(effect.after()).containsExactly(B.id());
        assertThat(effect.withoutExpectation()).containsExactly(B.id());
        assertThat(effect).hasToString("2 above tolerance, 1 once the plans are done");
    }

    @Test
    void a_draft_brings_nothing_and_of_several_plans_the_highest_level_counts() {
        TreatmentPlan draft = running("draft", A)
                .status(PlanStatus.DRAFT)
                .expectedResidual(Map.of(A.id(), MEDIUM))
                .build();
        TreatmentPlan low =
                running("low", B).expectedResidual(Map.of(B.id(), MEDIUM)).build();
        TreatmentPlan high =
                running("high", B).expectedResidual(Map.of(B.id(), STILL_HIGH)).build();

        TreatmentOverview overview = overview(A, B, draft, low, high);

        assertThat(overview.effect().after()).containsExactly(A.id(), B.id());
        assertThat(overview.effect().withoutExpectation()).containsExactly(A.id());
        assertThat(overview.severalPlansByRisk()).isEqualTo(Map.of(B.id(), List.of(high.id(), low.id())));
    }

    @Test
    void overdue_actions_are_told_by_who_answers_for_them() {
        TreatmentPlan plan = running("plan", A)
                .owner(TEAM)
                .actions(List.of(
                        action("late", ActionStatus.OPEN, 3, null),
                        action("later", ActionStatus.IN_PROGRESS, 9, BOARD),
                        action("done", ActionStatus.DONE, 9, null),
                        action("today", ActionStatus.OPEN, 0, null)))
                .build();
        TreatmentPlan orphan = running("orphan", B)
                .actions(List.of(action("nobody", ActionStatus.OPEN, 1, null)))
                .build();
        TreatmentPlan over = running("over", B)
                .status(PlanStatus.CANCELLED)
                .actions(List.of(action("past", ActionStatus.OPEN, 99, null)))
                .build();

        TreatmentOverview overview = overview(A, B, plan, orphan, over);

        assertThat(overview.overdue())
                .extracting(overdue -> overdue.action().id() + " " + overdue.daysOverdue())
                .containsExactly("later 9", "late 3", "nobody 1");
        assertThat(overview.overdueByOwner().keySet())
                .containsExactly(Optional.empty(), Optional.of(BOARD), Optional.of(TEAM));
        assertThat(overview.overdueByOwner().get(Optional.of(TEAM)))
                .extracting(overdue -> overdue.action().id())
                .containsExactly("late");
    }

    @Test
    void plans_that_run_without_an_approval_are_told_with_what_there_is_of_one() {
        TreatmentPlan approved = running("approved", A).build();
        TreatmentPlan none = running("none", A).build();
        TreatmentPlan stale = running("stale", A).build();
        TreatmentPlan waiting = running("waiting", A).build();
        TreatmentPlan draft = running("draft", A).status(PlanStatus.DRAFT).build();
        Decision submitted = DecisionFlow.submit(
                PlanApproval.draft(waiting, "of-waiting")
                        .decidedBy(BOARD)
                        .reason("Good")
                        .build(),
                TEAM,
                TODAY);

        TreatmentOverview overview = overview(
                A,
                approved,
                none,
                stale,
                waiting,
                draft,
                approval(approved),
                submitted,
                approval(stale.toBuilder().due(TODAY).build()));

        assertThat(overview.unapproved())
                .containsExactly(
                        new UnapprovedPlan(none, List.of(), List.of()),
                        new UnapprovedPlan(
                                stale,
                                List.of(),
                                List.of(
                                        "approval of-stale was given for a state of plan stale that has changed materially"
                                                + " since")),
                        new UnapprovedPlan(waiting, List.of(submitted), List.of()));
    }

    @Test
    void costs_are_added_for_each_currency_by_itself() {
        TreatmentPlan one = running("one", A)
                .actions(List.of(
                        costing("a", ActionStatus.DONE, Money.of("10.10", "EUR")),
                        costing("b", ActionStatus.OPEN, Money.of("5", "USD"))))
                .build();
        TreatmentPlan other = running("other", A)
                .actions(List.of(costing("a", ActionStatus.OPEN, Money.of("0.90", "EUR"))))
                .build();

        assertThat(overview(A, one, other).costs())
                .isEqualTo(Map.of(
                        "EUR", new PlanCost(Money.of("10.10", "EUR"), Money.of("0.90", "EUR")),
                        "USD", new PlanCost(Money.of("0", "USD"), Money.of("5", "USD"))));
    }

    @Test
    void the_residual_level_of_a_risk_follows_its_plan() {
        TreatmentPlan plan =
                running("plan", A).expectedResidual(Map.of(A.id(), MEDIUM)).build();
        RegisterView view = view(A, plan);

        Risk changed = ExpectedResidual.applied(plan, view).get(0);

        assertThat(changed.residual()).isNotNull();
        assertThat(changed.residual().level()).isEqualTo("medium");
        assertThat(changed.residual().derivedBy()).isEqualTo(ExpectedResidual.DERIVED_BY);
        assertThat(changed.residual().assumptions()).containsExactly("Treatment plan plan is done as it stands");
        assertThat(changed.toBuilder().residual(null).build()).isEqualTo(A);
        assertThat(ExpectedResidual.applied(plan, view(changed, plan)))
                .as("what is recorded already")
                .isEmpty();
    }

    @Test
    void what_a_completed_plan_treated_is_assessed_again_once_the_last_action_is_done() {
        TreatmentPlan plan = running("plan", A)
                .status(PlanStatus.COMPLETED)
                .actions(List.of(done("first", TODAY.minusDays(20)), done("last", TODAY.minusDays(10))))
                .build();
        Risk before = A.toBuilder().current(on(MEDIUM, TODAY.minusDays(11))).build();
        Risk since = A.toBuilder().current(on(MEDIUM, TODAY.minusDays(10))).build();

        assertThat(ExpectedResidual.toReassess(plan, view(A, plan))).containsExactly(A);
        assertThat(ExpectedResidual.toReassess(plan, view(before, plan))).containsExactly(before);
        assertThat(ExpectedResidual.toReassess(plan, view(since, plan))).isEmpty();
        assertThat(ExpectedResidual.toReassess(running("plan", A).build(), view(A)))
                .as("a plan that still runs")
                .isEmpty();
    }

    private static TreatmentOverview overview(Entity... entities) {
        return TreatmentOverview.of(view(entities), TODAY);
    }

    private static RegisterView view(Entity... entities) {
        Register register = Register.inMemory();
        register.commit(
                Actor.of("tester"),
                "set up",
                change ->
                        change.add(MATRIX.criteria(), party(TEAM), party(BOARD)).add(entities));
        return register.view();
    }

    private static Party party(PartyId id) {
        return Party.builder(id.value()).name(id.value()).kind(PartyKind.ROLE).build();
    }

    private static Risk risk(String id, Assessment inherent) {
        return Risk.builder(id).title(id).inherent(inherent).build();
    }

    private static TreatmentPlanBuilder running(String id, Risk risk) {
        return TreatmentPlan.of(id, risk, TreatmentOption.CHANGE_LIKELIHOOD).status(PlanStatus.IN_PROGRESS);
    }

    private static Decision approval(TreatmentPlan plan) {
        return PlanApproval.of(plan, "of-" + plan.id())
                .decidedBy(BOARD)
                .decidedOn(TODAY)
                .reason("Good")
                .build();
    }

    private static TreatmentAction action(String id, ActionStatus status, int daysAgo, PartyId owner) {
        return TreatmentAction.builder(id)
                .title(id)
                .status(status)
                .due(TODAY.minusDays(daysAgo))
                .owner(owner)
                .build();
    }

    private static TreatmentAction costing(String id, ActionStatus status, Money cost) {
        return TreatmentAction.builder(id).title(id).status(status).cost(cost).build();
    }

    private static TreatmentAction done(String id, LocalDate day) {
        return TreatmentAction.builder(id)
                .title(id)
                .status(ActionStatus.DONE)
                .completedOn(day)
                .build();
    }

    private static Assessment on(Assessment assessment, LocalDate day) {
        return assessment.toBuilder().assessedOn(day).build();
    }
}
