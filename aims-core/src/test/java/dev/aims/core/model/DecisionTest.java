package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Violation;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DecisionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PartyId OFFICE = PartyId.parse("office");
    private static final PartyId HEAD = PartyId.parse("head");
    private static final Decision APPROVED = Decision.builder("accept")
            .kind(DecisionKind.ACCEPTANCE)
            .subject(new DecisionSubject.OfRisk(RiskId.parse("risk")))
            .decidedBy(PartyId.parse("board"))
            .decidedOn(DAY)
            .reason("Bearable")
            .validUntil(DAY.plusDays(30))
            .build();

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DRAFTED", "SUBMITTED", "ENDORSED"})
    void what_was_decided_says_when(DecisionStatus status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        APPROVED.toBuilder().status(status).decidedOn(null).build())
                .withMessage("decidedOn must be there for a decision that is " + status.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFTED", "SUBMITTED", "ENDORSED"})
    void what_is_not_decided_has_no_day_of_decision(DecisionStatus status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APPROVED.toBuilder().status(status).build())
                .withMessage("decidedOn must be absent for a decision that is " + status.id());
    }

    @Test
    void what_was_submitted_or_endorsed_says_by_whom() {
        DecisionBuilder open = APPROVED.toBuilder().decidedOn(null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.status(DecisionStatus.SUBMITTED).build())
                .withMessage("submittedBy must be there for a decision that is submitted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.status(DecisionStatus.ENDORSED)
                        .submittedBy(OFFICE)
                        .submittedOn(DAY)
                        .build())
                .withMessage("endorsedBy must be there for a decision that is endorsed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.status(DecisionStatus.SUBMITTED)
                        .endorsedBy(HEAD)
                        .endorsedOn(DAY)
                        .build())
                .withMessage("endorsedBy must be absent for a decision that is submitted");
    }

    @Test
    void who_and_when_go_together() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APPROVED.toBuilder().submittedBy(OFFICE).build())
                .withMessage("submittedBy and submittedOn must both be there or both be absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APPROVED.toBuilder().endorsedOn(DAY).build())
                .withMessage("endorsedBy and endorsedOn must both be there or both be absent");
    }

    @Test
    void the_kind_is_that_of_the_subject() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> APPROVED.toBuilder().kind(DecisionKind.APPROVAL).build())
                .withMessage("subject of kind approval must not be risk:risk; that is for acceptance");
    }

    @Test
    void the_days_of_its_way_are_in_order() {
        Decision backwards = APPROVED.toBuilder()
                .submittedBy(OFFICE)
                .submittedOn(DAY.plusDays(2))
                .endorsedBy(HEAD)
                .endorsedOn(DAY.plusDays(1))
                .validUntil(DAY.minusDays(1))
                .build();

        assertThat(Constraints.standard().check(backwards))
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "endorsedOn must not be before submittedOn but was 2026-03-03",
                        "decidedOn must not be before submittedOn but was 2026-03-02",
                        "decidedOn must not be before endorsedOn but was 2026-03-02",
                        "validUntil must not be before decidedOn but was 2026-03-01");
    }

    @Test
    void it_counts_from_its_day_to_its_last_one() {
        assertThat(APPROVED.countsOn(DAY.minusDays(1))).isFalse();
        assertThat(APPROVED.countsOn(DAY)).isTrue();
        assertThat(APPROVED.countsOn(DAY.plusDays(30))).isTrue();
        assertThat(APPROVED.countsOn(DAY.plusDays(31))).isFalse();
        assertThat(APPROVED.isApprovedBy(DAY.plusDays(31))).isTrue();
        assertThat(APPROVED.toBuilder().validUntil(null).build().countsOn(DAY.plusYears(100)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "EXPIRED", "REVOKED", "SUPERSEDED"})
    void only_an_approval_counts(DecisionStatus status) {
        assertThat(APPROVED.toBuilder().status(status).build().countsOn(DAY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_follows_an_end_and_what_follows_a_decision_was_decided(DecisionStatus status) {
        assertThat(status.next().isEmpty())
                .isEqualTo(EnumSet.of(
                                DecisionStatus.REJECTED,
                                DecisionStatus.EXPIRED,
                                DecisionStatus.REVOKED,
                                DecisionStatus.SUPERSEDED)
                        .contains(status));
        assertThat(status.next()).allMatch(next -> next.isDecided() || !status.isDecided());
    }
}
