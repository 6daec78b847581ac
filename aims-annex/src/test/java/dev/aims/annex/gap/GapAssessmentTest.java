package dev.aims.annex.gap;

import static dev.aims.annex.gap.SoundRegister.CATALOGS;
import static dev.aims.annex.gap.SoundRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.CatalogReader;
import dev.aims.annex.catalog.Clause;
import dev.aims.annex.catalog.Control;
import dev.aims.annex.catalog.EvidenceNeed;
import dev.aims.annex.catalog.RegisterFit;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.ClauseRef;
import dev.aims.core.model.ControlImplementationBuilder;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.Entity;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.ImpactAssessmentId;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.validation.Finding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapAssessmentTest {
    private static final Catalog ISO_42001 = CATALOGS.get("iso-42001");

    @Test
    void every_requirement_of_every_shipped_catalog_has_exactly_one_row() {
        assertThat(gap(SoundRegister.all()).rows())
                .hasSize(32 + 38)
                .extracting(row -> row.requirement().entry())
                .doesNotHaveDuplicates()
                .contains("4.1", "10.2", "A.2.2", "A.10.4")
                .doesNotContain("6.1", "A.2");
        for (Catalog catalog : CATALOGS.all()) {
            assertThat(GapAssessment.of(SoundRegister.of(), catalog, TODAY).rows())
                    .extracting(row -> row.requirement().entry())
                    .containsExactlyElementsOf(catalog.entries()
                            .filter(CatalogEntry::assessable)
                            .map(CatalogEntry::id)
                            .toList());
        }
    }

    @Test
    void every_kind_of_evidence_that_a_shipped_catalog_names_is_known() {
        GapCriteria criteria = GapCriteria.standard();
        List<String> named = CATALOGS.all().stream()
                .flatMap(catalog -> catalog.clauses().stream())
                .map(Clause::evidence)
                .filter(Objects::nonNull)
                .flatMap(need -> Stream.concat(Stream.of(need.artifact()), need.alsoEvidencedBy().stream()))
                .distinct()
                .toList();

        assertThat(named).hasSize(42 + 3).allMatch(kind -> criteria.find(kind).isPresent());
        assertThat(criteria.kinds()).extracting(EvidenceKind::name).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void an_empty_register_meets_nothing() {
        GapAssessment gap = gap(List.of());

        assertThat(gap.rows()).extracting(GapRow::verdict).containsOnly(Verdict.MISSING, Verdict.UNKNOWN);
        assertThat(gap.rows()).allMatch(row -> !row.toClose().isEmpty());
        assertThat(gap.findings()).isEmpty();
    }

    @Test
    void a_register_that_holds_everything_meets_everything() {
        GapAssessment gap = gap(SoundRegister.all());

        assertThat(gap.rows())
                .filteredOn(row -> row.verdict() != Verdict.MET)
                .extracting(row -> row + " " + row.reasons())
                .isEmpty();
        assertThat(gap.rows())
                .allMatch(row -> row.toClose().isEmpty() && row.questions().isEmpty());
        assertThat(gap.count(Verdict.MET)).isEqualTo(70);
        assertThat(gap)
                .hasToString("iso-42001 2023 on 2026-11-20: 70 met, 0 partly, 0 missing, 0 unknown, 0 not applicable");
    }

    @Test
    void what_a_register_cannot_show_is_asked_and_never_met_by_silence() {
        GapAssessment gap = gap(SoundRegister.allWithout("links"));

        assertThat(gap.rows())
                .filteredOn(row -> row.verdict() == Verdict.UNKNOWN)
                .extracting(row -> row.requirement().entry())
                .containsExactly("4.4", "7.3", "7.4");
        assertThat(gap.get("5.1").verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(gap.get("5.1").questions()).singleElement().asString().contains("Top management");
        assertThat(gap.rows())
                .filteredOn(row -> row.verdict() == Verdict.MET
                        && !row.requirement().entry().startsWith("A."))
                .extracting(row -> row.requirement().entry())
                .containsExactly(
                        "6.1.1", "6.1.3", "6.1.4", "6.2", "8.1", "8.2", "8.3", "8.4", "9.1", "9.3.1", "9.3.2", "9.3.3",
                        "10.2");
    }

    @Test
    void linked_evidence_answers_as_long_as_it_counts() {
        assertThat(gap(SoundRegister.baseWith(
                                SoundRegister.linked("talks", "iso-42001:7.3").build()))
                        .get("7.3"))
                .satisfies(row -> assertThat(row.verdict()).isEqualTo(Verdict.MET))
                .satisfies(row -> assertThat(row.reasons())
                        .containsExactly("somebody linked evidence talks to it, whose content was not looked at"));
        assertThat(gap(SoundRegister.baseWith(SoundRegister.linked("talks", "iso-42001:7.3")
                                .validUntil(TODAY.minusDays(1))
                                .build()))
                        .get("7.3"))
                .satisfies(row -> assertThat(row.verdict()).isEqualTo(Verdict.UNKNOWN))
                .satisfies(row -> assertThat(row.evidence())
                        .extracting(HeldEvidence::toString)
                        .containsExactly("evidence talks: linked, ended on 2026-11-19; does not count"));
        assertThat(gap(SoundRegister.baseWith(
                                SoundRegister.linked("plan", "iso-42001:6.1.3").build()))
                        .get("6.1.3")
                        .verdict())
                .as("what is lacking is lacking all the same")
                .isEqualTo(Verdict.PARTLY);
    }

    @Test
    void a_control_that_is_excluded_is_not_applicable_for_the_reason_of_the_exclusion() {
        Entity exclusion = Decision.builder("no-customers")
                .kind(DecisionKind.EXCLUSION)
                .subject(new DecisionSubject.OfControl(AnnexA.A_10_4))
                .decidedBy(SoundRegister.BOARD)
                .decidedOn(TODAY.minusDays(3))
                .reason("No AI system is offered to customers")
                .build();

        GapRow row = gap(SoundRegister.baseWith(exclusion)).get("A.10.4");

        assertThat(row.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(row.reasons()).containsExactly("No AI system is offered to customers");
        assertThat(gap(SoundRegister.base()).get("A.10.4").verdict()).isEqualTo(Verdict.MISSING);
    }

    @Test
    void an_open_nonconformity_keeps_its_clause_and_control_from_being_met() {
        Nonconformity open = SoundRegister.nonconformity()
                .clauses(Set.of(ClauseRef.parse("iso-42001:9.1"), ClauseRef.parse("iso-42001:7.3")))
                .controls(Set.of(AnnexA.A_3_3))
                .status(NonconformityStatus.IN_CORRECTION)
                .closedOn(null)
                .build();
        GapAssessment gap = gap(SoundRegister.allWith(open));

        assertThat(List.of("9.1", "7.3", "A.3.3")).allSatisfy(entry -> {
            assertThat(gap.get(entry).verdict()).isEqualTo(Verdict.PARTLY);
            assertThat(gap.get(entry).against()).extracting(Finding::code).containsExactly("gap.open-nonconformity");
        });
        assertThat(gap.get("9.3.1").verdict()).isEqualTo(Verdict.MET);
        assertThat(gap(List.of(open)).get("7.3").verdict())
                .as("known not to be met, and nothing is there")
                .isEqualTo(Verdict.MISSING);
    }

    @Test
    void an_open_nonconformity_of_a_heading_speaks_against_all_that_stands_under_it() {
        GapAssessment audits = gap(SoundRegister.allWith(openAgainst("iso-42001:9.2")));

        assertThat(List.of("9.2.1", "9.2.2")).allSatisfy(entry -> {
            assertThat(audits.get(entry).verdict()).isEqualTo(Verdict.PARTLY);
            assertThat(audits.get(entry).against())
                    .extracting(Finding::code)
                    .containsExactly("gap.open-nonconformity-of-heading");
            assertThat(audits.get(entry).toClose())
                    .containsExactly(
                            "nonconformity late: says that 9.2 Internal audit, under which it stands, is not met,"
                                    + " and is not closed; correct it, act on its cause, and close it");
        });
        assertThat(audits.get("9.1").against()).isEmpty();
        assertThat(audits.findings()).isEmpty();
        assertThat(gap(SoundRegister.allWith(openAgainst("iso-42001:9"))).rows())
                .filteredOn(row -> !row.against().isEmpty())
                .extracting(row -> row.requirement().entry())
                .containsExactly("9.1", "9.2.1", "9.2.2", "9.3.1", "9.3.2", "9.3.3");
        assertThat(gap(List.of(openAgainst("iso-42001:7"))).get("7.3").verdict())
                .as("it is not said which of those under 7 is not met")
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_heading_adds_nothing_where_what_stands_under_it_is_named_as_well() {
        GapAssessment gap = gap(SoundRegister.allWith(openAgainst("iso-42001:9.2", "iso-42001:9.2.2")));

        assertThat(gap.get("9.2.1").verdict()).isEqualTo(Verdict.MET);
        assertThat(gap.get("9.2.2").against()).extracting(Finding::code).containsExactly("gap.open-nonconformity");
    }

    @Test
    void a_nonconformity_of_a_group_of_controls_speaks_against_each_of_them() {
        Nonconformity open = openAgainst().toBuilder()
                .controls(Set.of(ControlRef.parse("iso-42001:A.6.1")))
                .build();

        assertThat(gap(SoundRegister.allWith(open)).rows())
                .filteredOn(row -> !row.against().isEmpty())
                .extracting(row -> row.requirement().entry())
                .containsExactly("A.6.1.2", "A.6.1.3");
    }

    @Test
    void what_names_a_requirement_that_the_catalog_does_not_have_is_told() {
        Audit audit = SoundRegister.audit()
                .findings(List.of(AuditFinding.builder("f1")
                        .grade(FindingGrade.MINOR_NONCONFORMITY)
                        .control(ControlRef.parse("iso-42001:A.99"))
                        .description("Nobody knows of it")
                        .build()))
                .build();
        GapAssessment gap = gap(SoundRegister.allWith(
                openAgainst("iso-42001:9.9", "iso-27001:9.9"),
                audit,
                SoundRegister.linked("talks", "iso-42001:7.33", "ISO-42001:7.3", "iso-42001:9.2", "tickets:7")
                        .build()));

        assertThat(gap.findings())
                .filteredOn(finding -> finding.code().equals("gap.unknown-requirement"))
                .extracting(finding -> finding.place() + " " + finding.message())
                .containsExactlyInAnyOrder(
                        "nonconformity late names iso-42001:9.9, which is nothing that can be met in iso-42001 2023, and"
                                + " counts nowhere; correct the reference",
                        "audit spring, findings[f1] names iso-42001:A.99, which is nothing that can be met in iso-42001"
                                + " 2023, and counts nowhere; correct the reference",
                        "evidence talks links to \"iso-42001:7.33\", which is nothing that can be met in iso-42001 2023,"
                                + " and counts nowhere; link it to a requirement of the catalog",
                        "evidence talks links to \"ISO-42001:7.3\", which is nothing that can be met in iso-42001 2023,"
                                + " and counts nowhere; link it to a requirement of the catalog",
                        "evidence talks links to \"iso-42001:9.2\", which is nothing that can be met in iso-42001 2023,"
                                + " and counts nowhere; link it to what stands under it, such as 9.2.1");
    }

    private static Nonconformity openAgainst(String... clauses) {
        return SoundRegister.nonconformity()
                .clauses(Arrays.stream(clauses).map(ClauseRef::parse).collect(Collectors.toSet()))
                .status(NonconformityStatus.IN_CORRECTION)
                .closedOn(null)
                .build();
    }

    @Test
    void a_finding_of_an_audit_speaks_against_its_clause_until_a_nonconformity_takes_it_up() {
        Audit audit = SoundRegister.audit()
                .findings(List.of(AuditFinding.builder("f1")
                        .grade(FindingGrade.MINOR_NONCONFORMITY)
                        .clause(ClauseRef.parse("iso-42001:8.2"))
                        .description("Two assessments were late")
                        .build()))
                .build();
        Nonconformity closed = SoundRegister.nonconformity()
                .audit(audit.id())
                .auditFinding("f1")
                .build();

        assertThat(gap(SoundRegister.allWith(audit)).get("8.2").against())
                .extracting(Finding::code)
                .containsExactly("gap.audit-finding");
        assertThat(gap(SoundRegister.allWith(audit, closed)).get("8.2").verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void warnings_of_the_consistency_rules_speak_against_the_clause_of_their_basis() {
        List<Entity> late = SoundRegister.allWith(
                SoundRegister.plan().due(TODAY.minusDays(1)).build());

        assertThat(gap(late).get("8.3").verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(gap(late).get("8.3").against()).extracting(Finding::code).containsExactly("treatment.overdue");
        assertThat(GapCriteria.standard()
                        .with(ConsistencyRules.standard().without("treatment.overdue"))
                        .assess(SoundRegister.of(late), ISO_42001, TODAY)
                        .get("8.3")
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_control_is_met_only_where_it_acts_and_something_that_counts_shows_it() {
        Control control = CATALOGS.getControl(AnnexA.A_6_2_8);
        AiSystem second = AiSystem.builder("triage")
                .name("Triage")
                .stage(LifeCycleStage.OPERATION_AND_MONITORING)
                .build();
        ControlImplementationBuilder one = SoundRegister.control(control).systems(Set.of(SoundRegister.SYSTEM));

        assertThat(control(one.build())).isEqualTo(Verdict.MET);
        assertThat(control(one.build(), second)).isEqualTo(Verdict.PARTLY);
        assertThat(control(
                        one.build(),
                        second.toBuilder().stage(LifeCycleStage.INCEPTION).build()))
                .isEqualTo(control.stages().contains(LifeCycleStage.INCEPTION) ? Verdict.PARTLY : Verdict.MET);
        assertThat(control(
                        one.build(),
                        second.toBuilder().stage(LifeCycleStage.RETIREMENT).build()))
                .isEqualTo(Verdict.MET);
        assertThat(control(SoundRegister.control(control).build(), second)).isEqualTo(Verdict.MET);
        assertThat(control(SoundRegister.control(control).evidence(Set.of()).build()))
                .isEqualTo(Verdict.PARTLY);
        assertThat(control(
                        SoundRegister.control(control).build(),
                        SoundRegister.proof().validUntil(TODAY.minusDays(1)).build()))
                .isEqualTo(Verdict.PARTLY);
        assertThat(control(SoundRegister.control(control).effectiveness(null).build()))
                .isEqualTo(Verdict.MET);
        assertThat(control(SoundRegister.control(control)
                        .effectiveness(Effectiveness.PARTIALLY_EFFECTIVE)
                        .build()))
                .isEqualTo(Verdict.PARTLY);
        assertThat(control(SoundRegister.control(control)
                        .effectiveness(Effectiveness.INEFFECTIVE)
                        .build()))
                .isEqualTo(Verdict.MISSING);
        assertThat(control(SoundRegister.control(control)
                        .status(ImplementationStatus.IN_PROGRESS)
                        .build()))
                .isEqualTo(Verdict.PARTLY);
        assertThat(control(SoundRegister.control(control)
                        .status(ImplementationStatus.PLANNED)
                        .build()))
                .isEqualTo(Verdict.MISSING);
        assertThat(control(SoundRegister.control(control)
                        .status(ImplementationStatus.ABANDONED)
                        .build()))
                .isEqualTo(Verdict.MISSING);
    }

    private static Verdict control(Entity... more) {
        return gap(SoundRegister.baseWith(more)).get("A.6.2.8").verdict();
    }

    @Test
    void what_is_retired_does_not_count() {
        var register = SoundRegister.register();
        register.commit(
                dev.aims.core.register.Actor.of("office"),
                "all",
                change -> change.addAll(
                        SoundRegister.baseWith(SoundRegister.impact().build())));
        assertThat(GapAssessment.of(register.view(), ISO_42001, TODAY)
                        .get("8.4")
                        .verdict())
                .isEqualTo(Verdict.MET);

        register.commit(
                dev.aims.core.register.Actor.of("office"),
                "retire",
                change -> change.retire(
                        ImpactAssessmentId.parse("impact"),
                        register.view().version(ImpactAssessmentId.parse("impact"))));

        assertThat(GapAssessment.of(register.view(), ISO_42001, TODAY)
                        .get("8.4")
                        .verdict())
                .isEqualTo(Verdict.MISSING);
    }

    @Test
    void a_control_that_a_plan_chooses_shows_the_plan_and_stays_missing() {
        TreatmentPlan plan = SoundRegister.plan()
                .actions(List.of(TreatmentAction.builder("log")
                        .title("Log decisions")
                        .control(AnnexA.A_6_2_8)
                        .due(TODAY.plusDays(9))
                        .build()))
                .build();

        GapRow row = gap(SoundRegister.baseWith(plan)).get("A.6.2.8");

        assertThat(row.verdict()).isEqualTo(Verdict.MISSING);
        assertThat(row.evidence())
                .extracting(HeldEvidence::toString)
                .containsExactly(
                        "treatment-plan explain, actions[log]: chooses it; plan in progress, action open, due on"
                                + " 2026-11-29; does not count");
    }

    @Test
    void a_kind_of_evidence_that_nobody_knows_is_a_finding_and_a_question() {
        Catalog tiny = tiny();
        GapAssessment gap = GapAssessment.of(SoundRegister.of(SoundRegister.all()), tiny, TODAY);

        assertThat(gap.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "error gap.unknown-evidence-kind: requirement tiny:1.1: asks for evidence of the kind GoalList,"
                                + " which is not known; add the kind to judge it",
                        "error gap.unknown-evidence-kind: requirement tiny:1.1: asks for evidence of the kind Minutes,"
                                + " which is not known; add the kind to judge it");
        assertThat(gap.get("1.1").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(gap.get("1.1").questions()).contains("Who can show evidence of the kind GoalList?");
    }

    @Test
    void a_vendor_adds_kinds_of_its_own() {
        GapCriteria criteria = GapCriteria.standard()
                .with(new EvidenceKind(
                        "GoalList",
                        "Any AI objective",
                        false,
                        inspection -> Judgement.ifAny(
                                inspection.view().all(AiObjective.class).stream()
                                        .map(objective -> HeldEvidence.of(objective, "set", true))
                                        .toList(),
                                "goals",
                                "set goals")))
                .with(new EvidenceKind("Minutes", "Nothing", true, inspection -> Judgement.notTold("Minutes?")));

        assertThat(criteria.assess(SoundRegister.of(SoundRegister.all()), tiny(), TODAY)
                        .get("1.1")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(criteria.assess(SoundRegister.of(), tiny(), TODAY).get("1.1").verdict())
                .isEqualTo(Verdict.MISSING);
    }

    @Test
    void an_entry_of_which_the_catalog_names_no_evidence_is_asked_for() {
        Catalog rmf = CATALOGS.get("nist-ai-rmf");
        GapAssessment gap = GapAssessment.of(SoundRegister.of(SoundRegister.all()), rmf, TODAY);

        assertThat(gap.count(Verdict.UNKNOWN)).isEqualTo(72);
        String entry = gap.rows().get(0).requirement().toString();
        assertThat(GapAssessment.of(
                                SoundRegister.of(SoundRegister.baseWith(
                                        SoundRegister.linked("map", entry).build())),
                                rmf,
                                TODAY)
                        .count(Verdict.MET))
                .isEqualTo(1);
    }

    @Test
    void another_content_than_the_register_pins_is_a_finding() {
        AimsContext pinned = SoundRegister.contextBuilder()
                .catalogs(List.of(new CatalogPin("iso-42001", "2023", "0".repeat(64))))
                .build();

        assertThat(gap(SoundRegister.baseWith(pinned)).findings())
                .extracting(Finding::code)
                .containsExactly("gap.other-catalog");
        assertThat(gap(SoundRegister.baseWith(SoundRegister.contextBuilder()
                                .catalogs(List.of(new CatalogPin("iso-42001", "2023", ISO_42001.sha256())))
                                .build()))
                        .findings())
                .isEmpty();
    }

    @Test
    void evidence_beside_the_first_kind_decides_only_where_the_register_is_the_place_for_it() {
        GapAssessment gap = gap(SoundRegister.baseWith(
                SoundRegister.context(),
                SoundRegister.linked("scope", "iso-42001:4.3").build()));

        assertThat(gap.get("4.3").verdict())
                .as("no statement of applicability, which adds to the scope")
                .isEqualTo(Verdict.MET);
        assertThat(gap.get("4.3").aspects())
                .extracting(Aspect::kind, Aspect::weighs, Aspect::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("AimsScope", true, EvidenceState.HELD),
                        org.assertj.core.groups.Tuple.tuple("StatementOfApplicability", false, EvidenceState.LACKING));
        List<Entity> noStatement = SoundRegister.allWithout("statement");
        assertThat(gap(noStatement).get("6.1.3").verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(gap(noStatement).get("6.1.3").toClose()).contains("issue a statement of applicability");
    }

    @Test
    void an_entry_that_has_no_row_is_refused() {
        GapAssessment gap = gap(List.of());

        assertThat(gap.find("6.1")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gap.get("6.1"))
                .withMessage("entry must be an assessable entry of iso-42001 2023 but was \"6.1\"");
    }

    @Test
    void lists_of_names_are_cut() {
        List<Entity> entities = new ArrayList<>(SoundRegister.base());
        for (int i = 0; i < 8; i++) {
            entities.add(Risk.builder("r" + i).title("Risk " + i).build());
        }

        assertThat(gap(entities).get("8.2").reasons().get(0))
                .startsWith("RiskAssessment: 1 of 9 open risks count; not risk r0 (not assessed), ")
                .endsWith(", risk r4 (not assessed) and 3 more");
    }

    private static GapAssessment gap(List<? extends Entity> entities) {
        return GapAssessment.of(SoundRegister.of(entities), ISO_42001, TODAY);
    }

    private static Catalog tiny() {
        InputStream in = Objects.requireNonNull(
                GapAssessmentTest.class.getResourceAsStream("/dev/aims/annex/catalog/valid/tiny.json"));
        Catalog tiny = CatalogReader.json().load(in);
        assertThat(tiny.find("1.1").map(entry -> ((Clause) entry).evidence()))
                .hasValue(new EvidenceNeed("GoalList", List.of("Minutes"), RegisterFit.CORE));
        return tiny;
    }
}
