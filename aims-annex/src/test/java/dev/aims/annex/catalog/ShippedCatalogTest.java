package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.iso42001.AnnexA;
import dev.aims.annex.iso42001.AnnexC;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Trait;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader who has the standard on the desk would compare with it. */
class ShippedCatalogTest {
    private final Catalog catalog = Catalogs.builtIn().get("iso-42001");

    @Test
    void it_has_every_entry_of_the_standard() {
        assertThat(catalog.controlGroups()).hasSize(9);
        assertThat(catalog.controls()).hasSize(38);
        assertThat(catalog.objectives()).hasSize(11);
        assertThat(catalog.riskSources()).hasSize(7);
        assertThat(catalog.traits()).hasSize(26);
        assertThat(catalog.clauses()).hasSize(7 + 36);
        assertThat(catalog.clauses().stream().filter(clause -> clause.parent() == null))
                .extracting(Clause::id)
                .containsExactly("4", "5", "6", "7", "8", "9", "10");
        assertThat(catalog.clauses().stream().filter(Clause::headingOnly))
                .extracting(Clause::id)
                .containsExactly("4", "5", "6", "6.1", "7", "7.5", "8", "9", "9.2", "9.3", "10");
    }

    @Test
    void each_group_has_as_many_controls_as_in_the_standard() {
        assertThat(catalog.controlGroups())
                .extracting(group -> group.id() + " " + controlsOf(group).size())
                .containsExactly("A.2 3", "A.3 2", "A.4 5", "A.5 4", "A.6 9", "A.7 5", "A.8 4", "A.9 3", "A.10 3");
    }

    @Test
    void only_the_life_cycle_group_has_parts_with_objectives_of_their_own() {
        assertThat(catalog.controlGroups().stream().flatMap(group -> group.subgroups().stream()))
                .extracting(ControlSubgroup::id)
                .containsExactly("A.6.1", "A.6.2");
        assertThat(controlsOf(catalog.controlGroups().get(4)))
                .allSatisfy(control -> assertThat(control.ref().control()).startsWith(control.subgroup() + "."));
    }

    @Test
    void titles_are_those_of_the_standard() {
        Catalogs catalogs = Catalogs.builtIn();

        assertThat(catalogs.getControl(AnnexA.A_2_2).title()).isEqualTo("AI policy");
        assertThat(catalogs.getControl(AnnexA.A_3_3).title()).isEqualTo("Reporting of concerns");
        assertThat(catalogs.getControl(AnnexA.A_5_4).title())
                .isEqualTo("Assessing AI system impact on individuals or groups of individuals");
        assertThat(catalogs.getControl(AnnexA.A_6_2_8).title()).isEqualTo("AI system recording of event logs");
        assertThat(catalogs.getControl(AnnexA.A_10_4).title()).isEqualTo("Customers");
        assertThat(catalogs.getObjective(AnnexC.C_2_1).title()).isEqualTo("Accountability");
        assertThat(catalogs.getSource(AnnexC.C_3_7).title()).isEqualTo("Technology readiness");
        assertThat(catalogs.getClause("iso-42001", "6.1.4").title()).isEqualTo("AI system impact assessment");
    }

    @Test
    void clauses_that_ask_for_documents_say_which() {
        assertThat(catalog.clauses().stream().filter(clause -> clause.documentedInformation() != null))
                .hasSize(18)
                .noneMatch(Clause::headingOnly)
                .extracting(Clause::id)
                .contains("4.3", "5.2", "6.1.3", "8.4", "10.2");
        assertThat(catalog.clauses())
                .allSatisfy(clause -> assertThat(clause.evidence()).isNotNull());
    }

    @Test
    void annex_b_mirrors_annex_a() {
        assertThat(catalog.controls()).allSatisfy(control -> {
            assertThat(control.guidance()).isNotNull();
            assertThat(control.guidance().id())
                    .isEqualTo(control.ref().control().replaceFirst("A", "B"));
            assertThat(control.hints()).hasSizeBetween(2, 6);
            assertThat(control.stages()).isNotEmpty();
            assertThat(control.evidenceExamples()).isNotEmpty();
        });
        assertThat(Catalogs.builtIn().getControl(AnnexA.A_6_2_5).stages()).containsExactly(LifeCycleStage.DEPLOYMENT);
    }

    @Test
    void what_is_not_from_the_standard_says_so_wherever_it_goes() {
        assertThat(catalog.bases())
                .containsEntry(ContentKind.IDENTIFIER, Basis.OFFICIAL)
                .containsEntry(ContentKind.TITLE, Basis.OFFICIAL)
                .containsEntry(ContentKind.RELATION, Basis.EXPERT)
                .containsEntry(ContentKind.TRAIT, Basis.EXPERT)
                .containsEntry(ContentKind.QUESTION, Basis.EXPERT);
        assertThat(topics()).allSatisfy(topic -> {
            assertThat(topic.notices())
                    .anySatisfy(notice -> assertThat(notice.text())
                            .startsWith("Expert mapping of this project, not part of the standard"));
            assertThat(topic.controls()).isNotEmpty().allMatch(related -> related.basis() == Basis.EXPERT);
        });
        assertThat(catalog.baselineControls()).allMatch(related -> related.basis() == Basis.EXPERT);
        assertThat(catalog.annexes())
                .extracting(annex -> annex.id() + " " + annex.standing())
                .containsExactly("A NORMATIVE", "B NORMATIVE", "C INFORMATIVE", "D INFORMATIVE");
    }

    @Test
    void doubts_stay_visible() {
        assertThat(catalog.disagreements()).hasSize(15);
        assertThat(catalog.disagreements().stream().filter(Disagreement::unresolved))
                .extracting(Disagreement::item)
                .containsExactly("A.6.1.3", "A.10.2");
        assertThat(Catalogs.builtIn().getControl(AnnexA.A_10_2).titleVariants())
                .containsExactly("Allocation of responsibilities");
        assertThat(topics().filter(topic -> topic.correspondences().get(0).seen()))
                .extracting(Topic::id)
                .containsExactly("C.3.1", "C.3.2");
    }

    @Test
    void some_controls_apply_whatever_the_source() {
        assertThat(catalog.baselineControls())
                .extracting(Related::ref)
                .containsExactly(AnnexA.A_2_2, AnnexA.A_2_3, AnnexA.A_2_4, AnnexA.A_5_2, AnnexA.A_5_3);
        assertThat(catalog.conditionalControls()).singleElement().satisfies(conditional -> {
            assertThat(conditional.ref()).isEqualTo(AnnexA.A_10_4);
            assertThat(conditional.roles()).containsExactly(AiRole.AI_PROVIDER);
        });
    }

    @Test
    void every_control_is_proposed_by_something() {
        Stream<Object> proposed = Stream.of(
                        catalog.baselineControls().stream().map(Related::ref),
                        catalog.conditionalControls().stream().map(ConditionalControl::ref),
                        topics().flatMap(topic -> topic.controls().stream()).map(Related::ref))
                .flatMap(refs -> refs);

        assertThat(proposed)
                .containsAll(catalog.controls().stream().map(Control::ref).toList());
    }

    @Test
    void every_trait_points_to_a_risk_source_or_an_objective() {
        assertThat(topics().flatMap(topic -> topic.traits().stream())).containsAll(Trait.STANDARD);
    }

    @Test
    void questions_are_numbered_within_their_topic() {
        assertThat(topics()).allSatisfy(topic -> {
            for (int i = 0; i < topic.questions().size(); i++) {
                assertThat(topic.questions().get(i).ref().question()).isEqualTo(topic.id() + ".q" + (i + 1));
            }
        });
    }

    @Test
    void few_questions_are_answered_by_facts_already_known() {
        assertThat(topics().flatMap(topic -> topic.questions().stream())
                        .filter(question -> question.answeredByAutomationLevel()
                                || !question.answeredByTraits().isEmpty()))
                .extracting(question -> question.ref().question() + " " + question.answeredByTraits())
                .containsExactly(
                        "C.2.5.q1 [affects_individuals]",
                        "C.2.7.q1 [personal_data]",
                        "C.3.1.q1 [open_environment]",
                        "C.3.2.q1 [opaque_model]",
                        "C.3.3.q1 []",
                        "C.3.4.q1 [machine_learning]",
                        "C.3.5.q1 [special_hardware]");
    }

    @Test
    void the_document_is_plain_text_with_unix_lines() {
        String document = new String(Fixtures.bytes(Fixtures.SHIPPED), StandardCharsets.UTF_8);

        assertThat(document).doesNotContain("\r", "\t", "\uFFFD").endsWith("}\n");
    }

    private List<Control> controlsOf(ControlGroup group) {
        return catalog.controls().stream()
                .filter(control -> control.group().equals(group.id()))
                .toList();
    }

    private Stream<Topic> topics() {
        return Stream.of(catalog.objectives(), catalog.riskSources()).flatMap(List::stream);
    }
}
