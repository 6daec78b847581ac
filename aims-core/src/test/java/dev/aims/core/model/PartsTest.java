package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of the parts that entities are made of. */
class PartsTest {
    @Test
    void no_two_parts_of_a_list_have_one_id() {
        Issue issue = new Issue("climate", "Heat in the data centre");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.context("c").toBuilder()
                        .externalIssues(List.of(issue, new Issue("climate", "Floods")))
                        .build())
                .withMessage("externalIssues must have ids of their own but two are climate");
        assertThat(Examples.context("c").toBuilder()
                        .internalIssues(List.of(issue))
                        .externalIssues(List.of(issue))
                        .build()
                        .internalIssues())
                .hasSize(1);
        ScaleLevel level = ScaleLevel.of("often", "Often", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of("likelihood", "Likelihood", List.of(level, level)))
                .withMessage("levels must have ids of their own but two are often");
        Scale harm = Examples.criteria("a").consequences().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.criteria("a").toBuilder()
                        .consequences(List.of(harm, harm))
                        .build())
                .withMessage("consequences must have ids of their own but two are harm");
        StatementRow row = Examples.statement("s", "p").rows().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.statement("s", "p").toBuilder()
                        .rows(List.of(row, row))
                        .build())
                .withMessage("rows must have ids of their own but two are iso-42001:A.2.2");
    }

    @Test
    void a_part_names_other_parts_of_its_entity_only() {
        Impact impact = Impact.builder("i")
                .title("Refused without reason")
                .subjects(Set.of("applicants"))
                .build();
        ImpactAssessmentBuilder assessment =
                Examples.impactAssessment("a", "s").toBuilder().impacts(List.of(impact));
        assertThatIllegalArgumentException()
                .isThrownBy(assessment::build)
                .withMessage("impacts.subjects must be ids of subjects but one is applicants");
        assessment.subjects(List.of(new AffectedSubject("applicants", AffectedKind.INDIVIDUALS, "Applicants", null)));
        assertThat(assessment.build().impacts()).containsExactly(impact);

        Reading reading = new Reading(Decimal.parse("0.4"), Instant.EPOCH, Set.of("limit"));
        IndicatorBuilder indicator = Examples.indicator("i").toBuilder().latest(reading);
        assertThatIllegalArgumentException()
                .isThrownBy(indicator::build)
                .withMessage("latest.beyond must be ids of thresholds but one is limit");
        indicator.thresholds(List.of(Threshold.atMost("limit", AlertLevel.BREACH, Decimal.parse("0.3"))));
        assertThat(indicator.build().latest()).isEqualTo(reading);
    }

    @Test
    void a_threshold_has_a_bound_and_a_finding_its_audit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Threshold("limit", AlertLevel.BREACH, null, null, null, null, null))
                .withMessage("threshold limit must have min or max");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.nonconformity("n").toBuilder()
                        .auditFinding("f-1")
                        .build())
                .withMessage("auditFinding must come with its audit but was f-1");
    }

    @Test
    void instants_are_cut_to_microseconds() {
        Instant fine = Instant.parse("2025-02-01T08:00:00.123456789Z");
        Incident incident = Examples.incident("i").toBuilder()
                .detectedAt(fine)
                .closedAt(fine)
                .build();
        assertThat(incident.detectedAt()).isEqualTo("2025-02-01T08:00:00.123456Z");
        assertThat(incident.closedAt()).isEqualTo("2025-02-01T08:00:00.123456Z");
        assertThat(new Reading(Decimal.parse("1"), fine, null).takenAt()).isEqualTo("2025-02-01T08:00:00.123456Z");
    }

    @Test
    void there_are_21_sub_roles_each_within_a_role_that_has_some() {
        assertThat(AiSubRole.values()).hasSize(21).allSatisfy(subRole -> {
            assertThat(AiSubRole.parse(subRole.id())).isEqualTo(subRole);
            assertThat(subRole.title()).isNotBlank();
            assertThat(subRole.origin()).startsWith("ISO/IEC ");
        });
        assertThat(Arrays.stream(AiSubRole.values()).map(AiSubRole::role)).containsOnly(AiRole.values());
        assertThat(AiSubRole.AI_DEPLOYER.role()).isEqualTo(AiRole.AI_PRODUCER);
        assertThat(AiSubRole.AI_DEPLOYER.origin()).isEqualTo("ISO/IEC 42001, 4.1 examples");
    }

    @Test
    void what_can_be_redacted_is_a_text_or_a_collection_of_texts() {
        List<RecordComponent> redactable = records().stream()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(Redactable.class))
                .toList();
        assertThat(redactable).hasSizeGreaterThan(20).allSatisfy(component -> {
            Type type = component.getGenericType();
            Type text = Collection.class.isAssignableFrom(component.getType())
                    ? ((ParameterizedType) type).getActualTypeArguments()[0]
                    : type;
            assertThat(text).as(component.toString()).isEqualTo(String.class);
        });
        assertThat(redactable.stream()
                        .map(component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName()))
                .contains(
                        "Party.name",
                        "Party.contact",
                        "AiSystem.users",
                        "AiSystem.affectedPeople",
                        "Answer.text",
                        "Concern.description",
                        "Incident.description");
    }

    @Test
    void every_part_of_a_list_that_can_have_an_id_is_a_part() {
        assertThat(records())
                .filteredOn(type -> !Entity.class.isAssignableFrom(type) && type.getRecordComponents().length > 1)
                .filteredOn(type -> Stream.of(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("id") && component.getType() == String.class))
                .allSatisfy(type -> assertThat(type).isAssignableTo(Part.class));
    }

    /** All records that entities are made of. */
    private static Set<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Type> waiting = new ArrayDeque<>(
                EntityType.STANDARD.stream().map(EntityType::type).toList());
        while (!waiting.isEmpty()) {
            Type type = waiting.pop();
            if (type instanceof ParameterizedType generic) {
                waiting.addAll(List.of(generic.getActualTypeArguments()));
            } else if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
                Stream.of(record.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(waiting::add);
            }
        }
        return found;
    }
}
