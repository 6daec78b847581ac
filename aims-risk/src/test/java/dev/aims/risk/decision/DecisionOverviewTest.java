package dev.aims.risk.decision;

import static dev.aims.risk.criteria.Consequence.MINOR;
import static dev.aims.risk.criteria.Likelihood.RARE;
import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.HEAD;
import static dev.aims.risk.decision.Office.MATRIX;
import static dev.aims.risk.decision.Office.OFFICE;
import static dev.aims.risk.decision.Office.PLAN;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.Decision;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.CommitGuard;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionOverviewTest {
    private static final Risk LOW = RISK.toBuilder()
            .id(RiskId.parse("low"))
            .inherent(MATRIX.assess(RARE, MINOR))
            .build();

    @Test
    void decisions_stand_in_order_of_urgency() {
        DecisionOverview overview = DecisionOverview.of(
                view(
                        LOW,
                        draft(RISK, "a-draft"),
                        DecisionFlow.submit(draft(LOW, "b-waits-for-low"), OFFICE, TODAY.minusDays(9)),
                        DecisionFlow.submit(draft(RISK, "c-waits-for-high"), OFFICE, TODAY.minusDays(1)),
                        PlanApproval.of(PLAN, "d-counts")
                                .decidedBy(BOARD)
                                .decidedOn(TODAY)
                                .reason("Good")
                                .build(),
                        accepted(RISK, "e-ended", TODAY.minusDays(40), TODAY.minusDays(1)),
                        accepted(
                                LOW.toBuilder().inherent(RISK.inherent()).build(),
                                "f-stale",
                                TODAY.minusDays(3),
                                TODAY.plusDays(9)),
                        DecisionFlow.revoke(accepted(LOW, "g-revoked", TODAY.minusDays(3), TODAY.plusDays(9)))),
                TODAY);

        assertThat(overview.entries())
                .extracting(entry -> entry.decision().id().value())
                .containsExactly(
                        "f-stale",
                        "e-ended",
                        "c-waits-for-high",
                        "b-waits-for-low",
                        "d-counts",
                        "a-draft",
                        "g-revoked");
        assertThat(overview.with(DecisionStanding.STALE))
                .singleElement()
                .hasToString(
                        "acceptance of risk:low (stale): was given for a state of risk low that has changed materially"
                                + " since");
    }

    @Test
    void what_waits_is_listed_for_who_is_to_decide() {
        Decision overtaken = DecisionFlow.submit(
                draft(LOW.toBuilder().inherent(RISK.inherent()).build(), "overtaken"), OFFICE, TODAY);
        Decision forHead = DecisionFlow.submit(
                draft(RISK, "head").toBuilder().decidedBy(HEAD).build(), OFFICE, TODAY);
        DecisionOverview overview = DecisionOverview.of(view(LOW, overtaken, forHead), TODAY);

        assertThat(overview.waitingFor(BOARD)).singleElement().satisfies(entry -> {
            assertThat(entry.decision()).isEqualTo(overtaken);
            assertThat(entry.waitsFor()).contains(BOARD);
            assertThat(entry.reasons())
                    .extracting(DecisionStaleness.Reason::cause)
                    .containsExactly(DecisionStaleness.Cause.SUBJECT_CHANGED);
        });
        assertThat(overview.waitingFor(HEAD)).hasSize(1);
        assertThat(overview.waitingFor(OFFICE)).isEmpty();
    }

    @Test
    void what_ends_soon_is_listed_by_its_last_day() {
        DecisionOverview overview = DecisionOverview.of(
                view(
                        LOW,
                        accepted(LOW, "today", TODAY, TODAY),
                        accepted(RISK, "in-ten-days", TODAY, TODAY.plusDays(10)),
                        accepted(RISK, "never", TODAY, null)),
                TODAY);

        assertThat(overview.endingWithin(0))
                .extracting(DecisionOverviewTest::id)
                .containsExactly("today");
        assertThat(overview.endingWithin(9)).hasSize(1);
        assertThat(overview.endingWithin(10))
                .extracting(DecisionOverviewTest::id)
                .containsExactly("today", "in-ten-days");
        assertThatIllegalArgumentException().isThrownBy(() -> overview.endingWithin(-1));
    }

    @Test
    void what_has_ended_is_of_no_concern_where_another_counts_or_the_risk_is_closed() {
        Decision ended = accepted(RISK, "ended", TODAY.minusDays(40), TODAY.minusDays(1));

        assertThat(standing(ended)).isEqualTo(DecisionStanding.ENDED);
        assertThat(standing(DecisionFlow.expire(ended, TODAY))).isEqualTo(DecisionStanding.ENDED);
        assertThat(standing(ended, accepted(RISK, "renewed", TODAY, null))).isEqualTo(DecisionStanding.OVER);
        Risk closed = LOW.toBuilder().status(RiskStatus.CLOSED).build();
        assertThat(standing(accepted(LOW, "ended", TODAY.minusDays(40), TODAY.minusDays(1)), closed))
                .isEqualTo(DecisionStanding.OVER);
    }

    @Test
    void what_is_approved_for_a_day_to_come_does_not_count_yet() {
        Decision ahead = accepted(RISK, "ahead", TODAY.plusDays(1), null);

        assertThat(standing(ahead)).isEqualTo(DecisionStanding.AHEAD);
    }

    private static DecisionStanding standing(Decision decision, Entity... more) {
        Entity[] all = Stream.concat(Stream.of(more), Stream.of(decision)).toArray(Entity[]::new);
        return DecisionOverview.of(view(all), TODAY).entries().stream()
                .filter(entry -> entry.decision().equals(decision))
                .map(DecisionEntry::standing)
                .findFirst()
                .orElseThrow();
    }

    private static String id(DecisionEntry entry) {
        return entry.decision().id().value();
    }

    private static Decision draft(Risk risk, String id) {
        return RiskAcceptance.draft(risk, id)
                .decidedBy(BOARD)
                .reason("Bearable")
                .build();
    }

    private static Decision accepted(Risk risk, String id, LocalDate on, LocalDate until) {
        return RiskAcceptance.of(risk, id)
                .decidedBy(BOARD)
                .decidedOn(on)
                .reason("Bearable")
                .validUntil(until)
                .build();
    }

    private static RegisterView view(Entity... more) {
        return Office.register(TODAY, CommitGuard.OPEN, more).view();
    }
}
