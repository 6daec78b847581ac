package dev.aims.annex.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.annex.iso42001.AnnexC;
import dev.aims.core.model.AffectedKind;
import dev.aims.core.model.AffectedSubject;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactTrigger;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.PartyId;
import dev.aims.core.validation.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ImpactAssessmentTemplateTest {
    private static final ImpactAssessmentTemplate TEMPLATE = ImpactAssessmentTemplate.standard();

    @Test
    void the_template_holds_what_the_facts_hold() {
        assertThat(TEMPLATE.subjects())
                .extracting(
                        ImpactSubject::kind,
                        ImpactSubject::control,
                        subject -> subject.topics().size())
                .containsExactly(
                        tuple(AffectedKind.INDIVIDUALS, AnnexA.A_5_4, 9),
                        tuple(AffectedKind.GROUPS, AnnexA.A_5_4, 4),
                        tuple(AffectedKind.SOCIETIES, AnnexA.A_5_5, 6));
        assertThat(TEMPLATE.dimensions()).hasSize(8);
        assertThat(TEMPLATE.steps()).hasSize(11);
        assertThat(TEMPLATE.content()).hasSize(15);
        assertThat(TEMPLATE.depthCriteria()).hasSize(3);
        assertThat(TEMPLATE.requirements()).hasSize(8);
        assertThat(TEMPLATE.iso42005()).hasSize(18 + 5);
        assertThat(TEMPLATE.iso42005()).filteredOn(entry -> !entry.published()).hasSize(5);
        assertThat(TEMPLATE.iso42005Annexes()).hasSize(5);
        assertThat(TEMPLATE.disagreements()).hasSize(1);
        assertThat(TEMPLATE.lifeCyclePoints()).hasSize(7).doesNotContain(LifeCycleStage.CONTINUOUS_VALIDATION);
    }

    @Test
    void its_triggers_are_those_that_an_assessment_can_name() {
        assertThat(TEMPLATE.triggers())
                .extracting(ReassessmentTrigger::id)
                .containsExactlyElementsOf(Arrays.stream(ImpactTrigger.values())
                        .map(ImpactTrigger::id)
                        .toList());
        assertThat(TEMPLATE.triggers())
                .filteredOn(trigger -> trigger.basis().equals("8.4"))
                .extracting(ReassessmentTrigger::id)
                .containsExactly("planned_interval", "significant_change_proposed");
    }

    @Test
    void what_it_refers_to_exists() {
        Catalogs catalogs = Catalogs.builtIn();

        assertThat(TEMPLATE.links())
                .hasSize(6)
                .allMatch(link -> catalogs.find(link.iso42001()).isPresent());
        assertThat(TEMPLATE.subjects())
                .allMatch(subject -> catalogs.findControl(subject.control()).isPresent());
        assertThat(TEMPLATE.rights().article()).isEqualTo(EntryRef.parse("eu-ai-act:Art.27"));
        assertThat(catalogs.find(TEMPLATE.rights().article())).isPresent();
    }

    @Test
    void objectives_at_stake_are_those_that_a_catalog_relates_to_the_control() {
        assertThat(TEMPLATE.objectivesOf(TEMPLATE.subjects().get(0), Catalogs.builtIn()))
                .extracting(related -> related.ref())
                .containsExactly(AnnexC.C_2_5, AnnexC.C_2_7, AnnexC.C_2_9);
        assertThat(TEMPLATE.objectivesOf(TEMPLATE.subjects().get(2), Catalogs.builtIn()))
                .extracting(related -> related.ref())
                .containsExactly(AnnexC.C_2_4);
    }

    @Test
    void a_draft_holds_what_the_register_knows_and_is_not_conducted() {
        AiSystem system = AiSystem.builder("scoring")
                .name("x".repeat(500))
                .affectedPeople(List.of("Applicants", "y".repeat(2_000)))
                .owner(PartyId.parse("office"))
                .build();

        ImpactAssessment draft = TEMPLATE.draftFor(system, "impact").build();

        assertThat(draft.systems()).containsExactly(system.id());
        assertThat(draft.owner()).isEqualTo(system.owner());
        assertThat(draft.title()).hasSize(500);
        assertThat(draft.subjects())
                .extracting(AffectedSubject::kind)
                .containsExactly(AffectedKind.INDIVIDUALS, AffectedKind.INDIVIDUALS);
        assertThat(draft.subjects().get(1).name()).hasSize(500);
        assertThat(draft.conductedOn()).isNull();
        assertThat(draft.outcome()).isNull();
    }

    @Test
    void a_topic_that_the_template_lacks_cannot_have_been_looked_at() {
        ImpactAssessment draft = TEMPLATE.draftFor(
                        AiSystem.builder("scoring").name("Scoring").build(), "impact")
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEMPLATE.withLookedAt(draft, "weather", "None"))
                .withMessageContaining("but was \"weather\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEMPLATE.withLookedAt(draft, "environment", " "))
                .withMessage("seen must not be blank");
    }

    @Test
    void a_document_that_is_not_sound_gives_findings_with_their_place() {
        assertThat(codes(standard().replace("\"id\": \"fairness\"", "\"id\": \"financial\"")))
                .containsExactly("impact-template.duplicate-id");
        assertThat(codes(standard().replace("\"contained\": \"parties\"", "\"contained\": \"nobody\"")))
                .containsExactly("impact-template.dangling-reference");
        assertThat(codes(standard().replace("\"id\": \"legal_change\"", "\"id\": \"full_moon\"")))
                .containsExactly("impact-template.unknown-trigger");
        assertThat(codes(standard().replace("aims-impact/1", "aims-impact/2")))
                .containsExactly("impact-template.format");
        assertThat(codes(standard().replace("\"depthCriteria\"", "\"depth\"")))
                .containsExactly("impact-template.unknown-property");
        assertThat(codes(standard().replace("\"societies\"", "\"planets\"")))
                .containsExactly("impact-template.unknown-subject");
        assertThat(codes("[1")).containsExactly("impact-template.malformed");
        assertThat(codes("")).containsExactly("impact-template.malformed");
        assertThat(codes("[]")).contains("impact-template.wrong-type");
        assertThat(codes(standard())).isEmpty();
    }

    private static List<String> codes(String document) {
        var read =
                ImpactTemplateReader.json().read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.value().isPresent()).isEqualTo(read.findings().isEmpty());
        return read.findings().stream().map(Finding::code).toList();
    }

    private static String standard() {
        try (InputStream in = Objects.requireNonNull(
                ImpactAssessmentTemplate.class.getResourceAsStream("/META-INF/aims/impact/ai-system-impact.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
