package dev.aims.annex.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AffectedKind;
import dev.aims.core.model.AffectedSubject;
import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemBuilder;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.ForeseeableMisuse;
import dev.aims.core.model.Impact;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactAssessmentBuilder;
import dev.aims.core.model.ImpactNature;
import dev.aims.core.model.ImpactOrigin;
import dev.aims.core.model.ImpactOutcome;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImpactCompletenessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ImpactAssessmentTemplate TEMPLATE = ImpactAssessmentTemplate.standard();
    private static final RegisterView VIEW = new Timeline()
            .commit(
                    AiComponent.builder("model")
                            .name("Model")
                            .kind(ComponentKind.MODEL)
                            .build(),
                    AiComponent.builder("data")
                            .name("Data")
                            .kind(ComponentKind.DATA_SET)
                            .quality("Checked")
                            .build(),
                    system().build())
            .view();

    @Test
    void a_draft_lacks_nearly_everything() {
        ImpactCompleteness lacks = TEMPLATE.completeness(
                TEMPLATE.draftFor(system().build(), "draft").build(), VIEW, FundamentalRights.NOT_REQUIRED);

        assertThat(lacks.content())
                .hasSize(15)
                .filteredOn(row -> row.state() == ContentState.MISSING)
                .extracting(ContentRow::id)
                .containsExactly("misuse", "effects", "failures", "measures", "approval", "validity");
        assertThat(lacks.openTopics()).hasSize(19);
        assertThat(lacks.rights()).isEmpty();
    }

    @Test
    void a_full_record_leaves_only_what_a_register_cannot_hold() {
        ImpactAssessment full = lookedAtEverywhere(full().build());
        ImpactCompleteness lacks = TEMPLATE.completeness(full, VIEW, FundamentalRights.NOT_REQUIRED);

        assertThat(lacks.findings()).isEmpty();
        assertThat(lacks.openTopics()).isEmpty();
        assertThat(lacks.content()).allMatch(row -> row.lacking().isEmpty());
        assertThat(lacks.content())
                .filteredOn(row -> row.state() == ContentState.NOT_TOLD)
                .extracting(ContentRow::id)
                .containsExactly("complexity", "work");
        assertThat(lacks.count(ContentState.RECORDED)).isEqualTo(7);
        assertThat(lacks.questions())
                .contains("For how long is the record kept?")
                .hasSize(8);
    }

    @Test
    void what_is_taken_away_is_found() {
        assertLacks("misuse", full().foreseeableMisuse(List.of()));
        assertLacks("identification", full().assessors(Set.of()));
        assertLacks("identification", full().scope(null));
        assertLacks("failures", full().impacts(List.of(harm(), benefit())));
        assertLacks("effects", full().impacts(List.of(harm(), failure())));
        assertLacks(
                "effects",
                full().subjects(List.of(
                        new AffectedSubject("a", AffectedKind.INDIVIDUALS, "Applicants", null),
                        new AffectedSubject("b", AffectedKind.GROUPS, "Young people", null))));
        assertLacks("validity", full().nextReview(null));
        assertLacks("validity", full().risks(Set.of()));
        assertThat(lacking(full().outcomeReason(null))).containsExactly("approval");
        assertThat(lacking(
                        full().impacts(List.of(harm().toBuilder().measures(null).build(), benefit(), failure()))))
                .containsExactly("measures");
    }

    @Test
    void what_the_consistency_rules_find_is_not_found_again() {
        ImpactAssessment assessment = lookedAtEverywhere(full().approvedBy(null)
                .impacts(List.of(harm().toBuilder().measures(null).build(), benefit(), failure()))
                .build());

        assertThat(TEMPLATE.completeness(assessment, VIEW, FundamentalRights.NOT_REQUIRED)
                        .findings())
                .isEmpty();
    }

    @Test
    void a_topic_is_open_until_an_impact_or_a_statement_names_it() {
        ImpactAssessment assessment = full().build();
        assertThat(open(assessment))
                .hasSize(16)
                .doesNotContain("fairness", "economy", "financial")
                .contains("environment");

        ImpactAssessment looked = TEMPLATE.withLookedAt(assessment, "environment", "Runs on a shared server");

        assertThat(open(looked)).hasSize(15).doesNotContain("environment");
        assertThat(TEMPLATE.withLookedAt(looked, "dependency", "None").attributes())
                .extractingByKey(ImpactAssessmentTemplate.LOOKED_AT)
                .isEqualTo(Map.of("environment", "Runs on a shared server", "dependency", "None"));
    }

    @Test
    void statements_of_another_form_count_for_nothing() {
        ImpactAssessment odd = full().attributes(
                        Map.of(ImpactAssessmentTemplate.LOOKED_AT, Map.of("environment", 3L, "dependency", " ")))
                .build();

        assertThat(open(odd)).contains("environment", "dependency");
        assertThat(open(full().attributes(Map.of(ImpactAssessmentTemplate.LOOKED_AT, "all"))
                        .build()))
                .hasSize(16);
    }

    @Test
    void a_topic_that_the_template_lacks_is_told() {
        ImpactAssessment odd = full().impacts(List.of(
                        harm().toBuilder().topics(Set.of("fairness", "weather")).build(), benefit(), failure()))
                .build();

        assertThat(TEMPLATE.completeness(odd, VIEW, FundamentalRights.NOT_REQUIRED)
                        .findings())
                .extracting(Finding::code)
                .contains("impact.other-topic");
    }

    @Test
    void article_27_is_asked_about_and_its_content_wanted_only_where_it_applies() {
        ImpactAssessment full = full().build();

        assertThat(TEMPLATE.completeness(full, VIEW, FundamentalRights.UNKNOWN).questions())
                .filteredOn(question -> question.contains("eu-ai-act:Art.27"))
                .hasSize(1);
        ImpactCompleteness required = TEMPLATE.completeness(full, VIEW, FundamentalRights.REQUIRED);
        assertThat(required.rights())
                .extracting(ContentRow::id)
                .containsExactly(
                        "process",
                        "duration",
                        "affected_groups",
                        "specific_harms",
                        "oversight",
                        "response",
                        "notification");
        assertThat(required.rights())
                .filteredOn(row -> row.state() == ContentState.NOT_TOLD)
                .extracting(ContentRow::id)
                .containsExactly("process", "duration", "response", "notification");
        assertThat(required.questions())
                .filteredOn(question -> question.contains("eu-ai-act:Art.27"))
                .hasSize(4);
    }

    private static void assertLacks(String content, ImpactAssessmentBuilder assessment) {
        assertThat(lacking(assessment)).containsExactly(content);
        assertThat(TEMPLATE.completeness(lookedAtEverywhere(assessment.build()), VIEW, FundamentalRights.NOT_REQUIRED)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("impact.content-missing");
    }

    private static List<String> lacking(ImpactAssessmentBuilder assessment) {
        return TEMPLATE.completeness(assessment.build(), VIEW, FundamentalRights.NOT_REQUIRED).content().stream()
                .filter(row -> !row.lacking().isEmpty())
                .map(ContentRow::id)
                .toList();
    }

    private static Set<String> open(ImpactAssessment assessment) {
        return TEMPLATE.completeness(assessment, VIEW, FundamentalRights.NOT_REQUIRED).openTopics().stream()
                .map(row -> row.topic().id())
                .collect(Collectors.toSet());
    }

    private static ImpactAssessment lookedAtEverywhere(ImpactAssessment assessment) {
        ImpactAssessment looked = assessment;
        for (ImpactTopic topic : TEMPLATE.topics().toList()) {
            looked = TEMPLATE.withLookedAt(looked, topic.id(), "Nothing found");
        }
        return looked;
    }

    private static AiSystemBuilder system() {
        return AiSystem.builder("scoring")
                .name("Scoring")
                .intendedUse("Rank applications")
                .affectedPeople(List.of("Applicants"))
                .automation(AutomationLevel.PARTIAL_AUTOMATION)
                .components(List.of(
                        new ComponentUse(AiComponentId.parse("model"), "model"),
                        new ComponentUse(AiComponentId.parse("data"), "training")))
                .deployments(Set.of("Branches"))
                .owner(Timeline.OFFICE);
    }

    private static ImpactAssessmentBuilder full() {
        return TEMPLATE.draftFor(system().build(), "impact")
                .subjects(List.of(new AffectedSubject("a", AffectedKind.INDIVIDUALS, "Applicants", null)))
                .scope("Version 4 in branches")
                .foreseeableMisuse(List.of(new ForeseeableMisuse("m", "Used to set salaries")))
                .impacts(List.of(harm(), benefit(), failure()))
                .risks(Set.of(RiskId.parse("bias")))
                .outcome(ImpactOutcome.PROCEED)
                .outcomeReason("Benefits outweigh")
                .assessors(Set.of(Timeline.OFFICE))
                .conductedOn(DAY)
                .approvedBy(Timeline.OFFICE)
                .approvedOn(DAY)
                .nextReview(DAY.plusYears(1));
    }

    private static Impact harm() {
        return Impact.builder("unfair")
                .title("Young people are refused more often")
                .origin(ImpactOrigin.INTENDED_USE)
                .subjects(Set.of("a"))
                .topics(Set.of("fairness"))
                .measures("Tests by group")
                .build();
    }

    private static Impact benefit() {
        return Impact.builder("fast")
                .title("Quick decisions")
                .nature(ImpactNature.BENEFIT)
                .subjects(Set.of("a"))
                .topics(Set.of("economy"))
                .build();
    }

    private static Impact failure() {
        return Impact.builder("outage")
                .title("No decision for days")
                .origin(ImpactOrigin.FAILURE)
                .subjects(Set.of("a"))
                .topics(Set.of("financial"))
                .measures("Decide by hand")
                .build();
    }
}
