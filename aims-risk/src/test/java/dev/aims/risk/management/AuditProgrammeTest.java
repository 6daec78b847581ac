package dev.aims.risk.management;

import static dev.aims.risk.management.Years.day;
import static dev.aims.risk.management.Years.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditBuilder;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditId;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.ClauseRef;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Entity;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformitySource;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuditProgrammeTest {
    private static final PartyId AUDITOR = PartyId.parse("auditor");

    @Test
    void an_audit_covers_what_it_names_and_all_below_it() {
        AuditProgramme programme = AuditProgramme.of(
                view(conducted("a", "iso-42001:9").build()),
                day("2026-01-01"),
                day("2026-12-31"),
                List.of(clause("9"), clause("9.2.2"), clause("10")));

        assertThat(programme.coverage())
                .extracting(AuditCoverage::state)
                .containsExactly(
                        AuditCoverage.State.AUDITED, AuditCoverage.State.AUDITED, AuditCoverage.State.NOT_COVERED);
        assertThat(programme.uncovered()).containsExactly(clause("10"));
    }

    @Test
    void one_that_names_a_part_covers_the_whole_in_part_and_the_next_number_not_at_all() {
        AuditProgramme programme =
                year(conducted("a", "iso-42001:A.10.2", "iso-27001:9.2").build());

        assertThat(of(programme, "A.10").state()).isEqualTo(AuditCoverage.State.AUDITED_IN_PART);
        assertThat(of(programme, "A.10").parts()).containsExactly(clause("A.10.2"));
        assertThat(of(programme, "A.10")).hasToString("iso-42001:A.10 audited in part (iso-42001:A.10.2) by a");
        assertThat(of(programme, "9").state()).isEqualTo(AuditCoverage.State.NOT_COVERED);
        assertThat(AuditProgramme.of(
                                view(conducted("a", "iso-42001:A.10.2").build()),
                                day("2026-01-01"),
                                day("2026-12-31"),
                                List.of(clause("A.1")))
                        .uncovered())
                .containsExactly(clause("A.1"));
    }

    @Test
    void a_finding_shows_that_somebody_looked() {
        AuditProgramme programme = year(conducted("a", "iso-42001:9")
                .findings(List.of(AuditFinding.builder("f")
                        .grade(FindingGrade.STRENGTH)
                        .control(ControlRef.parse("iso-42001:A.6.2.4"))
                        .description("Good")
                        .build()))
                .build());

        assertThat(of(programme, "A.6").state()).isEqualTo(AuditCoverage.State.AUDITED_IN_PART);
    }

    @Test
    void what_is_only_planned_says_so_and_what_is_cancelled_external_or_of_another_year_is_left_out() {
        AuditProgramme programme = year(
                audit("planned", "iso-42001:4").plannedFor(day("2026-11-01")).build(),
                audit("cancelled", "iso-42001:5")
                        .status(AuditStatus.CANCELLED)
                        .plannedFor(day("2026-11-01"))
                        .build(),
                conducted("external", "iso-42001:6").kind(AuditKind.EXTERNAL).build(),
                conducted("before", "iso-42001:7")
                        .conductedUntil(day("2025-12-31"))
                        .build());

        assertThat(of(programme, "4").state()).isEqualTo(AuditCoverage.State.PLANNED);
        assertThat(of(programme, "4").planned()).containsExactly(AuditId.parse("planned"));
        assertThat(programme.conducted()).isEmpty();
        assertThat(programme.uncovered())
                .containsExactlyElementsOf(AuditProgramme.areasOfIso42001().stream()
                        .filter(area -> !area.equals(clause("4")))
                        .toList());
    }

    @Test
    void the_first_and_the_last_day_belong_to_the_cycle() {
        AuditProgramme programme = year(
                conducted("first", "iso-42001:4")
                        .conductedUntil(day("2026-01-01"))
                        .build(),
                conducted("last", "iso-42001:5")
                        .conductedUntil(day("2026-12-31"))
                        .build());

        assertThat(programme.conducted()).extracting(it -> it.id().value()).containsExactly("first", "last");
        assertThatThrownBy(() -> AuditProgramme.of(view(audit("a").build()), day("2026-01-02"), day("2026-01-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("until must not be before from, 2026-01-02, but was 2026-01-01");
    }

    @Test
    void a_nonconformity_is_settled_once_what_was_recorded_for_it_is_closed() {
        Audit audit = conducted("a", "iso-42001:9")
                .findings(List.of(
                        finding("major", FindingGrade.MAJOR_NONCONFORMITY),
                        finding("minor", FindingGrade.MINOR_NONCONFORMITY),
                        finding("unseen", FindingGrade.MINOR_NONCONFORMITY),
                        finding("idea", FindingGrade.OPPORTUNITY)))
                .build();
        AuditProgramme programme = year(
                audit,
                nonconformity("n1", "major", NonconformityStatus.IN_ANALYSIS),
                nonconformity("n2", "minor", NonconformityStatus.CLOSED));

        assertThat(programme.unsettled()).extracting(it -> it.finding().id()).containsExactly("major", "unseen");
        assertThat(programme.findings().get(0).nonconformities()).containsExactly(NonconformityId.parse("n1"));
        assertThat(programme.findingsByGrade())
                .containsExactly(
                        entry(FindingGrade.STRENGTH, 0),
                        entry(FindingGrade.CONFORMITY, 0),
                        entry(FindingGrade.OPPORTUNITY, 1),
                        entry(FindingGrade.MINOR_NONCONFORMITY, 2),
                        entry(FindingGrade.MAJOR_NONCONFORMITY, 1));
    }

    @Test
    void an_auditor_of_their_own_system_is_named() {
        AuditProgramme programme = year(
                Party.builder("auditor").name("Auditor").kind(PartyKind.PERSON).build(),
                AiSystem.builder("loans").name("Loans").owner(AUDITOR).build(),
                AiSystem.builder("chat").name("Chat").build(),
                conducted("a", "iso-42001:9")
                        .auditors(Set.of(AUDITOR))
                        .systems(Set.of(AiSystemId.parse("loans"), AiSystemId.parse("chat")))
                        .build());

        assertThat(programme.partialities())
                .containsExactly(new AuditProgramme.Partiality(AuditId.parse("a"), AUDITOR, AiSystemId.parse("loans")));
    }

    @Test
    void what_an_audit_does_not_say_is_asked() {
        AuditProgramme programme =
                year(conducted("a").build(), audit("b", "iso-42001:4").build());

        assertThat(programme.questions())
                .containsExactly(
                        "audit a names no clause: what is it audited against?",
                        "audit a names no auditor: are they impartial?",
                        "audit b has no date: which cycle is it part of?");
    }

    private static AuditProgramme year(Entity... entities) {
        return AuditProgramme.of(view(entities), day("2026-01-01"), day("2026-12-31"));
    }

    private static AuditCoverage of(AuditProgramme programme, String area) {
        return programme.coverage().stream()
                .filter(it -> it.area().equals(clause(area)))
                .findFirst()
                .orElseThrow();
    }

    private static ClauseRef clause(String clause) {
        return new ClauseRef("iso-42001", clause);
    }

    private static AuditBuilder audit(String id, String... clauses) {
        return Audit.builder(id)
                .title(id)
                .clauses(Arrays.stream(clauses).map(ClauseRef::parse).collect(Collectors.toSet()));
    }

    private static AuditBuilder conducted(String id, String... clauses) {
        return audit(id, clauses).status(AuditStatus.COMPLETED).conductedUntil(day("2026-03-01"));
    }

    private static AuditFinding finding(String id, FindingGrade grade) {
        return AuditFinding.builder(id).grade(grade).description("Found").build();
    }

    private static Nonconformity nonconformity(String id, String finding, NonconformityStatus status) {
        return Nonconformity.builder(id)
                .title(id)
                .source(NonconformitySource.AUDIT)
                .audit(AuditId.parse("a"))
                .auditFinding(finding)
                .status(status)
                .build();
    }
}
