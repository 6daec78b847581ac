package dev.aims.risk.management;

import static dev.aims.risk.management.Years.day;
import static dev.aims.risk.management.Years.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.Competence;
import dev.aims.core.model.CompetenceStatus;
import dev.aims.core.model.Concern;
import dev.aims.core.model.ConcernBuilder;
import dev.aims.core.model.ConcernId;
import dev.aims.core.model.ConcernStatus;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.PlannedChangeBuilder;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Concerns, competences and planned changes. */
class OverviewsTest {
    private static final LocalDate TODAY = day("2026-06-15");

    @Test
    void the_oldest_concern_comes_first_with_its_age() {
        ConcernBook book = ConcernBook.of(
                view(
                        concern("new", "2026-06-15").build(),
                        concern("old", "2026-05-16")
                                .status(ConcernStatus.UNDER_REVIEW)
                                .build(),
                        concern("tomorrow", "2026-06-16").build()),
                TODAY);

        assertThat(book.open()).extracting(it -> it.concern().value()).containsExactly("old", "new", "tomorrow");
        assertThat(book.open()).extracting(ConcernBook.OpenConcern::days).containsExactly(30L, 0L, 0L);
        assertThat(book.openForMoreThan(30)).isEmpty();
        assertThat(book.openForMoreThan(29)).hasSize(1);
        assertThat(book.counts())
                .containsEntry(ConcernStatus.RECEIVED, 2)
                .containsEntry(ConcernStatus.UNDER_REVIEW, 1)
                .containsEntry(ConcernStatus.RESOLVED, 0);
    }

    @Test
    void a_closed_concern_has_an_outcome_unless_it_was_taken_back() {
        ConcernBook book = ConcernBook.of(
                view(
                        concern("silent", "2026-01-01")
                                .status(ConcernStatus.RESOLVED)
                                .build(),
                        concern("told", "2026-01-01")
                                .status(ConcernStatus.NOT_CONFIRMED)
                                .outcome("No ground")
                                .build(),
                        concern("back", "2026-01-01")
                                .status(ConcernStatus.WITHDRAWN)
                                .build()),
                TODAY);

        assertThat(book.withoutOutcome()).containsExactly(ConcernId.parse("silent"));
        assertThat(book.open()).isEmpty();
    }

    @Test
    void competences_are_gathered_by_title_over_parties() {
        CompetenceMatrix matrix = CompetenceMatrix.of(
                view(
                        party(
                                "auditor",
                                new Competence(
                                        "c1", "Auditing", CompetenceStatus.HELD, List.of(proof()), day("2026-06-15"))),
                        party(
                                "deputy",
                                competence("c1", "auditing ", CompetenceStatus.NEEDED, null),
                                competence("c2", "Fairness testing", CompetenceStatus.BEING_ACQUIRED, null)),
                        party("engineer", competence("x", "AUDITING", CompetenceStatus.HELD, "2026-06-14"))),
                TODAY);

        assertThat(matrix.titles()).containsExactly("Auditing", "Fairness testing");
        assertThat(matrix.of("AuDiTiNg"))
                .extracting(CompetenceMatrix.Cell::state)
                .containsExactly(
                        CompetenceMatrix.State.HELD, CompetenceMatrix.State.NEEDED, CompetenceMatrix.State.ENDED);
        assertThat(matrix.of("Auditing"))
                .extracting(CompetenceMatrix.Cell::proven)
                .containsExactly(true, false, false);
        assertThat(matrix.gaps())
                .extracting(cell -> cell.party() + " " + cell.competence())
                .containsExactly("deputy c1", "engineer x", "deputy c2");
        assertThat(matrix.heldByNobody()).containsExactly("Fairness testing");
        assertThat(matrix.of(PartyId.parse("deputy"))).hasSize(2);
        assertThat(matrix.of("unheard of")).isEmpty();
    }

    @Test
    void a_proof_ends_by_its_last_day() {
        CompetenceMatrix matrix = CompetenceMatrix.of(
                view(party("auditor", competence("c", "Auditing", CompetenceStatus.HELD, "2026-07-01"))), TODAY);

        assertThat(matrix.endingBy(day("2026-06-30"))).isEmpty();
        assertThat(matrix.endingBy(day("2026-07-01"))).hasSize(1);
    }

    @Test
    void a_significant_change_ahead_calls_for_an_assessment_of_each_open_risk_of_its_systems() {
        ChangeOutlook outlook = outlook(change("retrain").significant(true).plannedFor(day("2026-07-01")));

        assertThat(outlook.ahead()).singleElement().satisfies(item -> {
            assertThat(item.significance()).isEqualTo(ChangeOutlook.Significance.SIGNIFICANT);
            assertThat(item.risks()).extracting(it -> it.risk().value()).containsExactly("assessed", "unassessed");
            assertThat(item.overdue()).isFalse();
            assertThat(item.questions()).isEmpty();
        });
    }

    @Test
    void one_that_is_not_significant_calls_for_none_and_one_undecided_is_asked_about() {
        assertThat(outlook(change("a").significant(false)).ahead().get(0).risks())
                .isEmpty();
        assertThat(outlook(change("a")).ahead().get(0)).satisfies(item -> {
            assertThat(item.significance()).isEqualTo(ChangeOutlook.Significance.UNDECIDED);
            assertThat(item.risks()).hasSize(2);
            assertThat(item.questions())
                    .containsExactly("does it call for risk and impact assessments anew?", "when is it planned for?");
        });
    }

    @Test
    void after_a_change_only_risks_that_were_not_assessed_since_are_left() {
        PlannedChangeBuilder made = change("a").significant(true).status(ChangeStatus.COMPLETED);

        assertThat(outlook(made.completedOn(day("2026-06-01"))).made())
                .singleElement()
                .satisfies(item -> assertThat(item.risks())
                        .extracting(it -> it.risk().value())
                        .containsExactly("unassessed"));
        assertThat(outlook(made.completedOn(day("2026-06-02"))).made().get(0).risks())
                .hasSize(2);
        assertThat(outlook(made.completedOn(null)).made().get(0).questions()).containsExactly("when was it completed?");
    }

    @Test
    void a_change_is_overdue_once_it_may_go_ahead_and_its_day_has_passed() {
        PlannedChangeBuilder change = change("a").plannedFor(day("2026-06-14"));

        assertThat(outlook(change).ahead().get(0).overdue()).isFalse();
        assertThat(outlook(change.status(ChangeStatus.APPROVED)).ahead().get(0).overdue())
                .isTrue();
    }

    private static ChangeOutlook outlook(PlannedChangeBuilder change) {
        RegisterView view = view(
                RiskMatrix.standard().criteria(),
                AiSystem.builder("loans").name("Loans").build(),
                Risk.builder("assessed")
                        .title("Assessed")
                        .systems(Set.of(AiSystemId.parse("loans")))
                        .current(RiskMatrix.standard().assess(Likelihood.LIKELY, Consequence.MAJOR).toBuilder()
                                .assessedOn(day("2026-06-01"))
                                .build())
                        .build(),
                Risk.builder("unassessed")
                        .title("Unassessed")
                        .systems(Set.of(AiSystemId.parse("loans")))
                        .build(),
                Risk.builder("closed")
                        .title("Closed")
                        .status(RiskStatus.CLOSED)
                        .systems(Set.of(AiSystemId.parse("loans")))
                        .build(),
                Risk.builder("other").title("Other").build(),
                change.build());
        return ChangeOutlook.of(view, TODAY);
    }

    private static PlannedChangeBuilder change(String id) {
        return PlannedChange.builder(id).title(id).systems(Set.of(AiSystemId.parse("loans")));
    }

    private static ConcernBuilder concern(String id, String raisedOn) {
        return Concern.builder(id).title(id).raisedOn(day(raisedOn));
    }

    private static Party party(String id, Competence... competences) {
        return Party.builder(id)
                .name(id)
                .kind(PartyKind.PERSON)
                .competences(List.of(competences))
                .build();
    }

    private static Competence competence(String id, String title, CompetenceStatus status, @Nullable String end) {
        return new Competence(id, title, status, List.of(), end == null ? null : day(end));
    }

    private static ExternalReference proof() {
        return new ExternalReference("certificate", "certificates/1", null);
    }
}
