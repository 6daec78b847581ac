package dev.aims.risk.decision;

import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.HEAD;
import static dev.aims.risk.decision.Office.OFFICE;
import static dev.aims.risk.decision.Office.OWNER;
import static dev.aims.risk.decision.Office.PLAN;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static dev.aims.risk.decision.Trial.APPROVED;
import static dev.aims.risk.decision.Trial.DRAFT;
import static dev.aims.risk.decision.Trial.ENDORSED;
import static dev.aims.risk.decision.Trial.ISO;
import static dev.aims.risk.decision.Trial.STRICT;
import static dev.aims.risk.decision.Trial.SUBMITTED;
import static dev.aims.risk.decision.Trial.codes;
import static dev.aims.risk.decision.Trial.commit;
import static dev.aims.risk.decision.Trial.findings;
import static dev.aims.risk.decision.Trial.refusals;
import static dev.aims.risk.decision.Trial.withHistory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.Money;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may take which step. */
class DecisionPolicyTest {
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
}
