package dev.aims.risk.decision;

import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.HEAD;
import static dev.aims.risk.decision.Office.OFFICE;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitGuard;
import dev.aims.core.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionFlowTest {
    private static final Decision DRAFT = RiskAcceptance.draft(RISK, "accept")
            .decidedBy(BOARD)
            .reason("Bearable")
            .validUntil(TODAY.plusMonths(6))
            .build();
    private static final Decision SUBMITTED = DecisionFlow.submit(DRAFT, OFFICE, TODAY);
    private static final Decision ENDORSED = DecisionFlow.endorse(SUBMITTED, HEAD, TODAY.plusDays(1));
    private static final Decision APPROVED = DecisionFlow.approve(ENDORSED, BOARD, TODAY.plusDays(2));

    @Test
    void a_decision_keeps_its_way() {
        assertThat(APPROVED.status()).isEqualTo(DecisionStatus.APPROVED);
        assertThat(APPROVED.submittedBy()).isEqualTo(OFFICE);
        assertThat(APPROVED.submittedOn()).isEqualTo(TODAY);
        assertThat(APPROVED.endorsedBy()).isEqualTo(HEAD);
        assertThat(APPROVED.endorsedOn()).isEqualTo(TODAY.plusDays(1));
        assertThat(APPROVED.decidedBy()).isEqualTo(BOARD);
        assertThat(APPROVED.decidedOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(APPROVED.bound()).isEqualTo(DRAFT.bound());
    }

    @Test
    void what_is_sent_back_is_the_draft_that_it_was() {
        assertThat(DecisionFlow.sendBack(ENDORSED)).isEqualTo(DRAFT);
        assertThat(DecisionFlow.sendBack(SUBMITTED)).isEqualTo(DRAFT);
    }

    @Test
    void what_is_rejected_says_why_and_has_no_last_day() {
        Decision rejected = DecisionFlow.reject(SUBMITTED, BOARD, TODAY, "Too much for one year");

        assertThat(rejected.status()).isEqualTo(DecisionStatus.REJECTED);
        assertThat(rejected.reason()).isEqualTo("Too much for one year");
        assertThat(rejected.validUntil()).isNull();
    }

    @Test
    void a_step_that_is_not_next_is_refused_with_those_that_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.approve(DRAFT, BOARD, TODAY))
                .withMessage("decision accept is drafted and cannot be approved; it can be submitted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.submit(SUBMITTED, OFFICE, TODAY))
                .withMessage("decision accept is submitted and cannot be submitted; it can be sent back, endorsed,"
                        + " approved, rejected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.reject(APPROVED, BOARD, TODAY, "No"))
                .withMessage(
                        "decision accept is approved and cannot be rejected; it can be expired, revoked, superseded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.revoke(DecisionFlow.revoke(APPROVED)))
                .withMessage("decision accept is revoked and cannot be revoked; decide anew");
    }

    @Test
    void no_step_is_dated_before_the_one_before_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.endorse(SUBMITTED, HEAD, TODAY.minusDays(1)))
                .withMessage(
                        "on must not be before 2026-03-02, when decision accept was submitted, but was 2026-03-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.approve(ENDORSED, BOARD, TODAY))
                .withMessage("on must not be before 2026-03-03, when decision accept was endorsed, but was 2026-03-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.approve(SUBMITTED, BOARD, TODAY.plusMonths(7)))
                .withMessage("decision accept must be approved by its last day, 2026-09-02, but was on 2026-10-02");
    }

    @Test
    void an_approval_expires_after_its_last_day_only() {
        assertThat(DecisionFlow.expire(APPROVED, TODAY.plusMonths(6).plusDays(1))
                        .status())
                .isEqualTo(DecisionStatus.EXPIRED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.expire(APPROVED, TODAY.plusMonths(6)))
                .withMessage("decision accept must have ended before 2026-09-02 but its last day is 2026-09-02");
        Decision endless = APPROVED.toBuilder().validUntil(null).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.expire(endless, TODAY.plusYears(9)))
                .withMessageEndingWith("but has no last day; revoke it instead");
    }

    @Test
    void only_another_approval_of_the_same_subject_takes_its_place() {
        Decision next = APPROVED.toBuilder().id(DecisionId.parse("next")).build();

        assertThat(DecisionFlow.supersede(APPROVED, next).status()).isEqualTo(DecisionStatus.SUPERSEDED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.supersede(APPROVED, APPROVED))
                .withMessage("successor must be another approved decision on risk:risk but was accept, approved, on"
                        + " risk:risk");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.supersede(
                        APPROVED, SUBMITTED.toBuilder().id(next.id()).build()))
                .withMessageContaining("but was next, submitted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionFlow.supersede(
                        APPROVED,
                        next.toBuilder()
                                .endorsedBy(null)
                                .endorsedOn(null)
                                .decidedOn(TODAY)
                                .build()))
                .withMessageContaining("on must not be before 2026-03-04, when decision accept was decided");
    }

    @Test
    void what_is_renewed_and_what_it_renews_change_together() {
        Register register = Office.register(TODAY, CommitGuard.OPEN, APPROVED);
        Decision renewed = APPROVED.toBuilder().id(DecisionId.parse("renewed")).build();

        register.commit(Actor.of(BOARD), "renewed", DecisionFlow.superseding(register.view(), renewed));

        assertThat(register.view().get(APPROVED.id()).status()).isEqualTo(DecisionStatus.SUPERSEDED);
        assertThat(register.view().get(renewed.id())).isEqualTo(renewed);
    }

    @Test
    void one_that_was_submitted_before_takes_the_place_as_well() {
        Decision waiting = SUBMITTED.toBuilder().id(DecisionId.parse("waiting")).build();
        Register register = Office.register(TODAY, CommitGuard.OPEN, APPROVED, waiting);
        Decision decided = DecisionFlow.approve(waiting, BOARD, TODAY.plusDays(3));

        register.commit(Actor.of(BOARD), "renewed", DecisionFlow.superseding(register.view(), decided));

        assertThat(register.view().get(APPROVED.id()).status()).isEqualTo(DecisionStatus.SUPERSEDED);
        assertThat(register.view().get(waiting.id())).isEqualTo(decided);
    }

    @ParameterizedTest
    @EnumSource
    void the_steps_of_a_status_lead_to_what_may_follow_it(DecisionStatus status) {
        assertThat(DecisionStep.from(status))
                .extracting(DecisionStep::result)
                .containsExactlyInAnyOrderElementsOf(status.next());
    }
}
