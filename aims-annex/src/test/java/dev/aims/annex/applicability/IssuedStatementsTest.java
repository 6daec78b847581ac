package dev.aims.annex.applicability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.annex.applicability.RowChange.Aspect;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.AdoptionBasis;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitRefusedException;
import dev.aims.core.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IssuedStatementsTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 5, 4);
    private static final LocalDate LATER = LocalDate.of(2026, 9, 1);
    private static final PartyId BOARD = PartyId.parse("board");
    private static final Actor ACTOR = Actor.of("office");

    private final Register register = Register.inMemory();
    private final ApplicabilityStatement first = issue("soa-1", 1, ISSUED);

    IssuedStatementsTest() {
        register.commit(
                ACTOR,
                "board",
                change -> change.add(Party.builder("board")
                        .name("Board")
                        .kind(PartyKind.ROLE)
                        .build()));
        register.commit(ACTOR, "first statement", change -> change.add(first));
    }

    private ApplicabilityStatement issue(String id, int version, LocalDate day) {
        return StatementOfApplicability.derive(register.view(), Catalogs.builtIn(), day)
                .toStatement(id)
                .version(version)
                .issuedBy(BOARD)
                .issuedOn(day)
                .build();
    }

    private Decision approve(String id, ApplicabilityStatement statement, LocalDate day) {
        Decision approval = StatementApproval.of(statement, id)
                .decidedBy(BOARD)
                .decidedOn(day)
                .reason("Discussed in the review of May")
                .build();
        register.commit(ACTOR, "approval", change -> change.add(approval));
        return approval;
    }

    private void putInPlace(ControlRef control) {
        register.commit(
                ACTOR,
                "in place",
                change -> change.add(
                        ControlImplementation.builder("c-" + control.control().toLowerCase(Locale.ROOT))
                                .control(control)
                                .status(ImplementationStatus.IMPLEMENTED)
                                .adoptedFor(Set.of(AdoptionBasis.ADOPTED_PRACTICE))
                                .build()));
    }

    private void exclude(ControlRef control) {
        register.commit(
                ACTOR,
                "left out",
                change -> change.add(Decision.builder("exclusion")
                        .kind(DecisionKind.EXCLUSION)
                        .subject(new DecisionSubject.OfControl(control))
                        .decidedBy(BOARD)
                        .decidedOn(ISSUED)
                        .reason("Nothing is bought")
                        .build()));
    }

    @Test
    void an_approval_counts_until_its_end_a_revocation_or_the_next_version() {
        assertThat(StatementApproval.findValid(register.view(), first, LATER)).isEmpty();
        Decision approval = approve("approval", first, ISSUED);

        assertThat(StatementApproval.findValid(register.view(), first, ISSUED)).contains(approval);
        assertThat(StatementApproval.findValid(register.view(), first, ISSUED.minusDays(1)))
                .isEmpty();
        Decision ended = approval.toBuilder().validUntil(ISSUED.plusDays(30)).build();
        assertThat(StatementApproval.staleness(ended, register.view(), ISSUED.plusDays(30)))
                .isEmpty();
        assertThat(StatementApproval.staleness(ended, register.view(), LATER)).containsExactly("ended on 2026-06-03");

        ApplicabilityStatement second = issue("soa-2", 2, LATER);
        register.commit(ACTOR, "second statement", change -> change.add(second));
        assertThat(StatementApproval.staleness(approval, register.view(), LATER))
                .containsExactly("was given for version 1, and version 2 was issued on 2026-09-01");
        assertThat(StatementApproval.findValid(register.view(), first, LATER.minusDays(1)))
                .contains(approval);
        assertThat(StatementApproval.findValid(register.view(), second, LATER)).isEmpty();

        long version = register.view().version(DecisionId.parse("approval"));
        register.commit(
                ACTOR,
                "taken back",
                change -> change.replace(
                        approval.toBuilder().status(DecisionStatus.REVOKED).build(), version));
        assertThat(StatementApproval.findValid(register.view(), first, ISSUED)).isEmpty();
    }

    @Test
    void an_approval_is_bound_to_what_the_statement_says() {
        Decision approval = approve("approval", first, ISSUED);
        putInPlace(AnnexA.A_7_4);
        ApplicabilityStatement other = issue("soa-1", 1, ISSUED);
        Register elsewhere = Register.inMemory();
        elsewhere.commit(
                ACTOR,
                "copied",
                change -> change.add(
                        Party.builder("board")
                                .name("Board")
                                .kind(PartyKind.ROLE)
                                .build(),
                        other));

        assertThat(StatementApproval.staleness(approval, elsewhere.view(), ISSUED))
                .containsExactly("was not given for what statement soa-1 says");
    }

    @Test
    void what_was_issued_is_not_changed_but_may_be_labelled() {
        long version = register.view().version(first.id());
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> register.commit(
                        ACTOR,
                        "better",
                        change -> change.replace(first.toBuilder().asOf(LATER).build(), version)))
                .withMessageContaining("was issued; what changed goes into the next version");
        register.commit(
                ACTOR,
                "label",
                change -> change.replace(
                        first.toBuilder().tags(Set.of("audit-2026")).build(), version));
        assertThat(register.view().get(first.id()).tags()).containsExactly("audit-2026");
    }

    @Test
    void a_comparison_tells_what_became_of_each_control() {
        assertThat(StatementComparison.between(first, first).isEmpty()).isTrue();
        putInPlace(AnnexA.A_7_4);
        exclude(AnnexA.A_10_3);
        putInPlace(ControlRef.parse("acme:own-1"));
        StatementOfApplicability today = StatementOfApplicability.derive(register.view(), Catalogs.builtIn(), LATER);

        StatementComparison comparison = StatementComparison.between(first, today);

        assertThat(comparison.changes())
                .extracting(RowChange::toString)
                .containsExactly(
                        "iso-42001:A.7.4 was undecided and is applicable",
                        "iso-42001:A.10.3 was undecided and is not_applicable",
                        "acme:own-1 is new");
        assertThat(comparison.changes().get(0).aspects())
                .containsExactlyInAnyOrder(Aspect.APPLICABILITY, Aspect.BASES, Aspect.JUSTIFICATION, Aspect.STATUS);
        assertThat(comparison.changes()).allMatch(RowChange::changesApplicability);
        ApplicabilityStatement second = today.toStatement("soa-2")
                .version(2)
                .issuedBy(BOARD)
                .issuedOn(LATER)
                .build();
        assertThat(StatementComparison.between(first, second)).isEqualTo(comparison);
        assertThat(StatementComparison.between(second, first).changes())
                .extracting(RowChange::toString)
                .contains("iso-42001:A.7.4 was applicable and is undecided", "acme:own-1 is gone");
    }

    @Test
    void a_comparison_tells_which_catalogs_differ() {
        ApplicabilityStatement without = first.toBuilder().catalogs(List.of()).build();

        assertThat(StatementComparison.between(without, first).catalogs())
                .isEqualTo(Set.copyOf(first.catalogs()))
                .isNotEmpty();
        assertThat(StatementComparison.between(first, without).changes()).isEmpty();
    }
}
