package dev.aims.risk.decision;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static dev.aims.risk.criteria.Likelihood.POSSIBLE;
import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.HEAD;
import static dev.aims.risk.decision.Office.MATRIX;
import static dev.aims.risk.decision.Office.OFFICE;
import static dev.aims.risk.decision.Office.OWNER;
import static dev.aims.risk.decision.Office.PLAN;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Money;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Change;
import dev.aims.core.register.CommitRefusedException;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.risk.treatment.ExpectedResidual;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DecisionPolicyTest {
    private static final Authority BOARD_AND_HEAD = Authority.of(BOARD, HEAD);
    private static final DecisionPolicy ISO = DecisionPolicy.iso42001(BOARD_AND_HEAD);
    private static final DecisionPolicy STRICT = DecisionPolicy.strict(BOARD_AND_HEAD);
    private static final Decision DRAFT = RiskAcceptance.draft(RISK, "accept")
            .decidedBy(BOARD)
            .reason("Bearable")
            .validUntil(TODAY.plusMonths(12))
            .build();
    private static final Decision SUBMITTED = DecisionFlow.submit(DRAFT, OFFICE, TODAY);
    private static final Decision ENDORSED = DecisionFlow.endorse(SUBMITTED, HEAD, TODAY);
    private static final Decision APPROVED = DecisionFlow.approve(ENDORSED, BOARD, TODAY);

    @Test
    void a_decision_goes_its_way_where_each_step_is_taken_by_who_may() {
        Register register = Office.register(TODAY, STRICT);

        assertThatCode(() -> {
                    commit(register, Actor.of(OFFICE), DRAFT);
                    commit(register, Actor.of(OFFICE), SUBMITTED);
                    commit(register, Actor.of(HEAD), ENDORSED);
                    commit(register, Actor.of("secretary").onBehalfOf(BOARD), APPROVED);
                    commit(register, Actor.of(BOARD), DecisionFlow.revoke(APPROVED));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void nobody_approves_what_they_submitted() {
        Decision own = DecisionFlow.submit(DRAFT, BOARD, TODAY);

        assertThat(refusals(ISO, Actor.of(BOARD), DecisionFlow.approve(own, BOARD, TODAY), own))
                .containsExactly(
                        "error duty.decider-is-submitter: decision accept: was submitted by board, who also"
                                + " approves it or records that; have somebody else with authority decide (ISO/IEC 27001, A.5.3)");
    }

    @Test
    void who_submitted_does_not_record_the_approval_on_behalf_of_who_approves() {
        assertThat(codes(
                        ISO,
                        Actor.of(OFFICE).onBehalfOf(BOARD),
                        DecisionFlow.approve(SUBMITTED, BOARD, TODAY),
                        SUBMITTED))
                .containsExactly("duty.decider-is-submitter");
    }

    @Test
    void two_roles_of_one_person_are_one_person() {
        Decision byHead = DecisionFlow.submit(DRAFT, HEAD, TODAY);
        DecisionPolicy heads = ISO.samePerson((one, other) ->
                List.of(HEAD, BOARD).contains(one) && List.of(HEAD, BOARD).contains(other));
        Decision approved = DecisionFlow.approve(byHead, BOARD, TODAY);

        assertThat(codes(ISO, Actor.of(BOARD), approved, byHead)).isEmpty();
        assertThat(codes(heads, Actor.of(BOARD), approved, byHead)).containsExactly("duty.decider-is-submitter");
    }

    @Test
    void an_approval_by_who_has_no_authority_is_refused() {
        DecisionPolicy byLevel = DecisionPolicy.iso42001(
                (party, step, matter) -> party.equals(BOARD) || (party.equals(HEAD) && !matter.isAboveTolerance()));

        assertThat(refusals(byLevel, Actor.of(HEAD), DecisionFlow.approve(SUBMITTED, HEAD, TODAY), SUBMITTED))
                .containsExactly("error duty.authority: decision accept: is approved by head, who has no authority for"
                        + " that, as its level is high; have designated management do it (ISO/IEC 42001, 6.1.3)");
        assertThat(codes(byLevel, Actor.of(BOARD), DecisionFlow.approve(SUBMITTED, BOARD, TODAY), SUBMITTED))
                .isEmpty();
        assertThat(codes(byLevel, Actor.of(OFFICE), DecisionFlow.reject(SUBMITTED, OFFICE, TODAY, "No"), SUBMITTED))
                .containsExactly("duty.authority");
        assertThat(codes(byLevel, Actor.of(OWNER), DecisionFlow.endorse(SUBMITTED, OWNER, TODAY), SUBMITTED))
                .containsExactly("duty.authority");
    }

    @Test
    void who_endorses_neither_submits_nor_approves() {
        assertThat(codes(STRICT, Actor.of(HEAD), endorsedBy(HEAD, HEAD), submittedBy(HEAD)))
                .containsExactly("duty.endorser-is-other-party");
        Decision endorsed = endorsedBy(OFFICE, HEAD);
        assertThat(codes(STRICT, Actor.of(HEAD), DecisionFlow.approve(endorsed, HEAD, TODAY), endorsed))
                .containsExactly("duty.endorser-is-other-party");
    }

    private static Decision submittedBy(PartyId submitter) {
        return DecisionFlow.submit(DRAFT, submitter, TODAY);
    }

    private static Decision endorsedBy(PartyId submitter, PartyId endorser) {
        return DecisionFlow.endorse(submittedBy(submitter), endorser, TODAY);
    }

    @Test
    void what_is_above_tolerance_needs_two_stages_where_the_policy_asks_for_them() {
        Decision approved = DecisionFlow.approve(SUBMITTED, BOARD, TODAY);

        assertThat(refusals(STRICT, Actor.of(BOARD), approved, SUBMITTED))
                .containsExactly(
                        "error duty.two-stages: decision accept: needs two stages, as its level is high; have a"
                                + " first party endorse it before another approves it (good practice)");
        assertThat(codes(
                        ISO.twoStagesWhere(matter -> matter.isAtLeast("critical")),
                        Actor.of(BOARD),
                        approved,
                        SUBMITTED))
                .isEmpty();
        assertThat(codes(ISO.twoStagesWhere(matter -> matter.isAtLeast("high")), Actor.of(BOARD), approved, SUBMITTED))
                .containsExactly("duty.two-stages");
        assertThat(codes(
                        ISO.twoStagesWhere(matter -> matter.isAtLeast("unheard-of")),
                        Actor.of(BOARD),
                        approved,
                        SUBMITTED))
                .as("a level that the criteria do not know calls for care")
                .containsExactly("duty.two-stages");
    }

    @Test
    void two_stages_are_not_taken_by_one_person_who_acts_for_another() {
        Decision both = APPROVED;
        Actor headForBoard = Actor.of(HEAD).onBehalfOf(BOARD);

        assertThat(codes(ISO.twoStagesWhere(matter -> true), headForBoard, both, SUBMITTED))
                .containsExactly("duty.endorser-is-other-party");
        assertThat(codes(
                        ISO.with(Duty.TWO_STAGES),
                        Actor.of(BOARD),
                        DecisionFlow.approve(SUBMITTED, BOARD, TODAY),
                        SUBMITTED))
                .as("above tolerance by default")
                .containsExactly("duty.two-stages");
    }

    @Test
    void authority_can_hang_on_amount_system_and_kind() {
        Money limit = Money.of("5000", "EUR");
        DecisionPolicy policy = DecisionPolicy.iso42001((party, step, matter) -> matter.kind() == DecisionKind.APPROVAL
                && matter.systems().equals(Set.of(AiSystemId.parse("loans")))
                && matter.cost().getOrDefault("EUR", limit).compareTo(limit) <= 0);
        Risk ofLoans =
                RISK.toBuilder().systems(Set.of(AiSystemId.parse("loans"))).build();

        assertThat(approvalOfPlanCosting(policy, ofLoans, "5000.00")).isEmpty();
        assertThat(approvalOfPlanCosting(policy, ofLoans, "5000.01")).containsExactly("duty.authority");
        assertThat(approvalOfPlanCosting(policy, RISK, "1")).containsExactly("duty.authority");
    }

    private static List<String> approvalOfPlanCosting(DecisionPolicy policy, Risk risk, String euro) {
        TreatmentPlan plan = PLAN.toBuilder()
                .actions(List.of(
                        TreatmentAction.builder("a")
                                .title("A")
                                .cost(Money.of(euro, "EUR"))
                                .build(),
                        TreatmentAction.builder("b")
                                .title("B")
                                .cost(Money.of("9999", "EUR"))
                                .status(ActionStatus.CANCELLED)
                                .build()))
                .build();
        Register register = Office.register(TODAY, policy);
        Decision approval = PlanApproval.of(plan, "approve")
                .decidedBy(BOARD)
                .decidedOn(TODAY)
                .reason("Good")
                .build();
        return findings(() -> commit(register, Actor.of(BOARD), risk, plan, approval)).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void owners_decide_or_must_not_as_the_policy_says() {
        Authority owners = Authority.of(OWNER, BOARD);
        Decision byOwner = DecisionFlow.approve(SUBMITTED, OWNER, TODAY);
        Decision byBoard = DecisionFlow.approve(SUBMITTED, BOARD, TODAY);
        DecisionPolicy iso = DecisionPolicy.iso42001(owners);

        assertThat(codes(iso, Actor.of(OWNER), byOwner, SUBMITTED)).isEmpty();
        assertThat(codes(iso.with(Duty.DECIDER_IS_NOT_OWNER), Actor.of(OWNER), byOwner, SUBMITTED))
                .containsExactly("duty.decider-is-owner");
        assertThat(refusals(iso.with(Duty.DECIDER_IS_RISK_OWNER), Actor.of(BOARD), byBoard, SUBMITTED))
                .containsExactly(
                        "error duty.decider-is-not-risk-owner: decision accept: is about risk risk of owner, who"
                                + " neither decides nor endorses; have that party do so (ISO/IEC 27001, 6.1.3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STRICT.with(Duty.DECIDER_IS_RISK_OWNER))
                .withMessageContaining("call without() for that first");
        assertThat(STRICT.without(Duty.DECIDER_IS_NOT_OWNER)
                        .with(Duty.DECIDER_IS_RISK_OWNER)
                        .duties())
                .contains(Duty.DECIDER_IS_RISK_OWNER);
    }

    @Test
    void the_owner_of_a_plan_does_not_approve_it_under_the_strict_policy() {
        Decision approval = PlanApproval.draft(PLAN, "approve")
                .decidedBy(BOARD)
                .reason("Good")
                .build();
        Decision submitted = DecisionFlow.submit(approval, OFFICE, TODAY);

        assertThat(codes(
                        DecisionPolicy.strict(Authority.of(OWNER)),
                        Actor.of(OWNER),
                        DecisionFlow.approve(submitted, OWNER, TODAY),
                        submitted))
                .containsExactly("duty.decider-is-owner");
    }

    @Test
    void who_records_a_step_takes_it_or_acts_for_who_does() {
        Decision approved = DecisionFlow.approve(SUBMITTED, BOARD, TODAY);

        assertThat(refusals(ISO, Actor.of(OWNER), approved, SUBMITTED))
                .containsExactly(
                        "error duty.recorded-for-other: decision accept: was decided by board, and owner says so;"
                                + " have board make the commit, or make it on behalf of that party (good practice)");
        assertThat(codes(ISO, Actor.of(OWNER).onBehalfOf(BOARD), approved, SUBMITTED))
                .isEmpty();
        assertThat(codes(ISO, Actor.of(OWNER), SUBMITTED, DRAFT)).containsExactly("duty.recorded-for-other");
    }

    @Test
    void who_decides_cannot_make_up_that_others_submitted_and_endorsed() {
        assertThat(codes(ISO, Actor.of(BOARD), APPROVED))
                .containsExactly("duty.recorded-for-other", "duty.recorded-for-other");
        assertThat(codes(STRICT, Actor.of(BOARD), APPROVED)).contains("duty.submitted-first");
    }

    @Test
    void a_decision_may_be_recorded_once_it_is_made_unless_it_has_to_be_submitted() {
        Decision made = RiskAcceptance.of(RISK, "accept")
                .decidedBy(BOARD)
                .decidedOn(TODAY)
                .reason("Bearable")
                .build();

        assertThat(codes(ISO, Actor.of(BOARD), made)).isEmpty();
        assertThat(codes(STRICT, Actor.of(BOARD), made))
                .containsExactly("duty.submitted-first", "duty.two-stages", "duty.validity");
    }

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

    @Test
    void a_duty_that_is_switched_off_is_not_asked_for() {
        Decision own = DecisionFlow.submit(DRAFT, BOARD, TODAY);

        assertThat(codes(
                        ISO.without(Duty.DECIDER_IS_NOT_SUBMITTER),
                        Actor.of(BOARD),
                        DecisionFlow.approve(own, BOARD, TODAY),
                        own))
                .isEmpty();
    }

    @Test
    void a_step_can_be_tried_before_it_is_taken() {
        Register register = withHistory(ISO, DRAFT, SUBMITTED);
        Decision approved = DecisionFlow.approve(SUBMITTED, BOARD, TODAY);

        assertThat(ISO.preview(register.view(), approved, Actor.of(BOARD), TODAY))
                .isEmpty();
        assertThat(ISO.preview(register.view(), approved, Actor.of(OFFICE), TODAY))
                .extracting(Finding::code)
                .containsExactly("duty.recorded-for-other", "duty.decider-is-submitter");
    }

    @Test
    void every_duty_has_a_code_of_its_own_and_a_basis() {
        assertThat(Duty.values()).extracting(Duty::code).doesNotHaveDuplicates();
        assertThat(Duty.values()).extracting(Duty::basis).allMatch(basis -> !basis.isBlank());
    }

    /** A register in which an earlier state was reached by steps that nobody checked. */
    private static List<Finding> attempt(DecisionPolicy policy, Actor actor, Decision next, Decision... earlier) {
        return findings(() -> commit(withHistory(policy, earlier), actor, next));
    }

    private static Register withHistory(DecisionPolicy policy, Decision... earlier) {
        Register register = Office.register(
                TODAY, proposed -> proposed.actor().equals(Actor.of("history")) ? List.of() : policy.check(proposed));
        for (Decision decision : earlier) {
            commit(register, Actor.of("history"), decision);
        }
        return register;
    }

    private static List<String> refusals(DecisionPolicy policy, Actor actor, Decision next, Decision... earlier) {
        return attempt(policy, actor, next, earlier).stream()
                .map(Finding::toString)
                .toList();
    }

    private static List<String> codes(DecisionPolicy policy, Actor actor, Decision next, Decision... earlier) {
        return attempt(policy, actor, next, earlier).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(Runnable commit) {
        CommitRefusedException refused = catchThrowableOfType(CommitRefusedException.class, commit::run);
        return refused == null ? List.of() : refused.findings();
    }

    private static void commit(Register register, Actor actor, Entity... entities) {
        Consumer<Change> puts = change -> List.of(entities).forEach(change::overwrite);
        register.commit(actor, "step", puts);
    }
}
