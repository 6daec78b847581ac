package dev.aims.risk.decision;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static dev.aims.risk.criteria.Likelihood.POSSIBLE;
import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.MATRIX;
import static dev.aims.risk.decision.Office.OFFICE;
import static dev.aims.risk.decision.Office.PLAN;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static dev.aims.risk.decision.Trial.APPROVED;
import static dev.aims.risk.decision.Trial.DRAFT;
import static dev.aims.risk.decision.Trial.ISO;
import static dev.aims.risk.decision.Trial.SUBMITTED;
import static dev.aims.risk.decision.Trial.codes;
import static dev.aims.risk.decision.Trial.commit;
import static dev.aims.risk.decision.Trial.findings;
import static dev.aims.risk.decision.Trial.refusals;
import static dev.aims.risk.decision.Trial.withHistory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.risk.treatment.ExpectedResidual;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has to be right about a step, whoever takes it. */
class DecisionPolicyRecordTest {
    @Test
    void no_step_is_dated_ahead_of_the_commit() {
        assertThat(refusals(ISO, Actor.of(BOARD), DecisionFlow.approve(SUBMITTED, BOARD, TODAY.plusDays(1)), SUBMITTED))
                .containsExactly(
                        "error duty.in-future: decision accept: was decided on 2026-03-03, after 2026-03-02, the"
                                + " day of the commit; give the day it happened (good practice)");
        assertThat(codes(ISO, Actor.of(OFFICE), DecisionFlow.submit(DRAFT, OFFICE, TODAY.plusDays(1)), DRAFT))
                .containsExactly("duty.in-future");
    }

    @Test
    void a_step_dated_before_the_one_before_it_is_refused_by_the_register_itself() {
        Decision early = SUBMITTED.toBuilder().submittedOn(TODAY.plusDays(5)).build();
        Decision decided = APPROVED.toBuilder()
                .submittedOn(TODAY.plusDays(5))
                .endorsedBy(null)
                .endorsedOn(null)
                .build();

        assertThat(codes(ISO, Actor.of(BOARD), decided, early)).containsExactly("commit.constraint");
    }

    @Test
    void an_acceptance_ends_within_the_months_that_the_policy_allows() {
        Decision endless = DRAFT.toBuilder().validUntil(null).build();
        Decision submitted = DecisionFlow.submit(endless, OFFICE, TODAY);
        Decision tooLong = DecisionFlow.approve(SUBMITTED, BOARD, TODAY);

        assertThat(refusals(
                        ISO.validMonths(6), Actor.of(BOARD), DecisionFlow.approve(submitted, BOARD, TODAY), submitted))
                .containsExactly(
                        "error duty.validity: decision accept: has no last day; let it end by 2026-09-02, 6 months"
                                + " after it was decided (good practice)");
        assertThat(codes(ISO.validMonths(6), Actor.of(BOARD), tooLong, SUBMITTED))
                .containsExactly("duty.validity");
        assertThat(codes(ISO.validMonths(12), Actor.of(BOARD), tooLong, SUBMITTED))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ISO.validMonths(0));
    }

    @Test
    void what_changed_since_it_was_submitted_is_not_approved() {
        Register register = Office.register(TODAY, ISO);
        commit(register, Actor.of(OFFICE), DRAFT);
        commit(register, Actor.of(OFFICE), SUBMITTED);
        commit(
                register,
                Actor.of(OFFICE),
                RISK.toBuilder().kind(RiskKind.OPPORTUNITY).build());

        assertThat(findings(() -> commit(register, Actor.of(BOARD), DecisionFlow.approve(SUBMITTED, BOARD, TODAY))))
                .extracting(Finding::toString)
                .containsExactly(
                        "error duty.bound: decision accept: was given for a state of risk risk that has changed"
                                + " materially since; draft it anew, bound to what it is about as that is now (good practice)");
        assertThatCode(() ->
                        commit(register, Actor.of(BOARD), DecisionFlow.reject(SUBMITTED, BOARD, TODAY, "Has changed")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_decision_that_is_bound_to_nothing_is_not_submitted() {
        Decision unbound = DRAFT.toBuilder().bound(null).build();

        assertThat(codes(ISO, Actor.of(OFFICE), DecisionFlow.submit(unbound, OFFICE, TODAY), unbound))
                .containsExactly("duty.bound");
    }

    @Test
    void a_plan_that_leaves_a_risk_above_tolerance_is_not_approved_alone() {
        TreatmentPlan plan = PLAN.toBuilder()
                .expectedResidual(Map.of(RISK.id(), MATRIX.assess(POSSIBLE, MAJOR)))
                .build();
        Decision approval = PlanApproval.of(plan, "approve")
                .decidedBy(BOARD)
                .decidedOn(TODAY)
                .reason("Good")
                .build();
        Register register = Office.register(TODAY, ISO);
        commit(register, Actor.of(OFFICE), plan);
        Risk left = ExpectedResidual.applied(plan, register.view()).get(0);

        assertThat(findings(() -> commit(register, Actor.of(BOARD), approval)))
                .extracting(Finding::toString)
                .containsExactly("error duty.residual-accepted: decision approve: leaves risk risk at level high, above"
                        + " tolerance, and an acceptance of that residual is missing: set the residual level of the risk to"
                        + " what the plan expects, and have it accepted (ISO/IEC 42001, 6.1.3)");
        assertThat(findings(() -> commit(register, Actor.of(BOARD), left, approval)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith("have the risk accepted with that residual level, before or in the same commit"));
        assertThat(findings(() -> commit(register, Actor.of(BOARD), left, approval, acceptance(RISK))))
                .as("an acceptance of the risk without the residual level")
                .extracting(Finding::code)
                .contains("duty.bound", "duty.residual-accepted");
        assertThatCode(() -> commit(register, Actor.of(BOARD), left, approval, acceptance(left)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_acceptance_of_a_lower_residual_level_does_not_cover_a_higher_one() {
        TreatmentPlan plan = PLAN.toBuilder()
                .expectedResidual(Map.of(RISK.id(), MATRIX.assess("almost_certain", Map.of("overall", "major"))))
                .build();
        Risk lower = RISK.toBuilder().residual(MATRIX.assess(LIKELY, MAJOR)).build();
        Decision approval = PlanApproval.of(plan, "approve")
                .decidedBy(BOARD)
                .decidedOn(TODAY)
                .reason("Good")
                .build();
        Register register = Office.register(TODAY, ISO);

        assertThat(findings(() -> commit(register, Actor.of(BOARD), plan, lower, acceptance(lower), approval)))
                .extracting(Finding::code)
                .containsExactly("duty.residual-accepted");
    }

    private static Decision acceptance(Risk risk) {
        return RiskAcceptance.of(risk, "accept-residual")
                .decidedBy(BOARD)
                .decidedOn(TODAY)
                .reason("Bearable")
                .build();
    }

    @Test
    void an_approval_ends_for_a_cause() {
        Decision approved = DecisionFlow.approve(SUBMITTED, BOARD, TODAY);
        Decision expired = approved.toBuilder().status(DecisionStatus.EXPIRED).build();
        Decision superseded =
                approved.toBuilder().status(DecisionStatus.SUPERSEDED).build();

        assertThat(codes(ISO, Actor.of(BOARD), expired, approved)).containsExactly("duty.ends-for-cause");
        assertThat(codes(ISO, Actor.of(BOARD), superseded, approved)).containsExactly("duty.ends-for-cause");
        assertThat(codes(ISO, Actor.of(OFFICE), DecisionFlow.revoke(approved), approved))
                .containsExactly("duty.ends-for-cause");
        assertThat(codes(ISO, Actor.of(BOARD), DecisionFlow.revoke(approved), approved))
                .isEmpty();
    }

    @Test
    void an_approval_does_not_vanish() {
        Register register = withHistory(ISO, DRAFT, SUBMITTED, DecisionFlow.approve(SUBMITTED, BOARD, TODAY));
        long version = register.view().version(DRAFT.id());

        assertThat(findings(
                        () -> register.commit(Actor.of(BOARD), "away", change -> change.retire(DRAFT.id(), version))))
                .extracting(Finding::message)
                .containsExactly("is approved and must not vanish; revoke it instead");
        assertThat(findings(
                        () -> register.commit(Actor.of(BOARD), "away", change -> change.remove(DRAFT.id(), version))))
                .hasSize(1);
    }

    @Test
    void a_successor_and_what_it_supersedes_pass_together() {
        Decision approved = DecisionFlow.approve(SUBMITTED, BOARD, TODAY);
        Register register = withHistory(ISO, DRAFT, SUBMITTED, approved);
        Decision renewed = RiskAcceptance.of(RISK, "renewed")
                .decidedBy(BOARD)
                .decidedOn(TODAY)
                .reason("Still bearable")
                .build();

        assertThatCode(() ->
                        register.commit(Actor.of(BOARD), "renewed", DecisionFlow.superseding(register.view(), renewed)))
                .doesNotThrowAnyException();
    }
}
