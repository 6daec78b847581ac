package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
class ModelProperties {
    private static final List<Function<String, EntityId<?>>> IDS = List.of(
            AimsContextId::parse,
            PartyId::parse,
            AiSystemId::parse,
            AiComponentId::parse,
            RiskCriteriaId::parse,
            RiskId::parse,
            ControlId::parse,
            TreatmentPlanId::parse,
            DecisionId::parse,
            EvidenceId::parse,
            AiObjectiveId::parse,
            ApplicabilityStatementId::parse,
            PlannedChangeId::parse,
            ConcernId::parse,
            ImpactAssessmentId::parse,
            IncidentId::parse,
            IndicatorId::parse,
            AuditId::parse,
            ManagementReviewId::parse,
            NonconformityId::parse,
            CorrectiveActionId::parse);

    @Property
    void parse_reverses_to_string_for_every_type_of_id(@ForAll("idTexts") String text) {
        for (Function<String, EntityId<?>> parse : IDS) {
            EntityId<?> id = parse.apply(text);
            assertThat(id).hasToString(text).isEqualTo(parse.apply(id.toString()));
            assertThat(id.value()).isEqualTo(text);
        }
    }

    @Property
    void parse_reverses_to_string_for_every_type_of_reference(@ForAll("controlRefs") ControlRef ref) {
        String text = ref.toString();
        assertThat(ControlRef.parse(text)).isEqualTo(ref);
        assertThat(RiskSourceRef.parse(text)).hasToString(text);
        assertThat(ObjectiveRef.parse(text)).hasToString(text);
        assertThat(QuestionRef.parse(text)).hasToString(text);
        assertThat(ClauseRef.parse(text)).hasToString(text);
    }

    @Property
    void parse_reverses_to_string_for_subjects_of_decisions(@ForAll("subjects") DecisionSubject subject) {
        assertThat(DecisionSubject.parse(subject.toString())).isEqualTo(subject);
    }

    @Property
    void parse_reverses_to_string_for_traits(@ForAll("traits") Trait trait) {
        assertThat(Trait.parse(trait.toString())).isEqualTo(trait);
    }

    @Property
    void the_order_of_references_is_total_and_agrees_with_equality(
            @ForAll("controlRefs") ControlRef a,
            @ForAll("controlRefs") ControlRef b,
            @ForAll("controlRefs") ControlRef c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
    }

    @Property
    void a_copy_made_by_the_builder_is_equal(@ForAll("entities") Entity entity) throws ReflectiveOperationException {
        Object builder = entity.getClass().getMethod("toBuilder").invoke(entity);
        Object copy = builder.getClass().getMethod("build").invoke(builder);
        assertThat(copy).isEqualTo(entity).hasSameHashCodeAs(entity);
    }

    @Property
    void attributes_are_the_same_whatever_the_order_and_however_often_they_are_copied(
            @ForAll("attributes") Map<String, Object> attributes, @ForAll Random random) {
        Map<String, Object> copy = Attributes.copyOf(attributes);
        List<Map.Entry<String, Object>> entries = new ArrayList<>(attributes.entrySet());
        Collections.shuffle(entries, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        assertThat(Attributes.copyOf(shuffled)).isEqualTo(copy).hasToString(copy.toString());
        assertThat(Attributes.copyOf(copy)).isEqualTo(copy);
    }

    @Property
    void an_attribute_that_is_a_double_keeps_its_value(@ForAll("doubles") double value) {
        Number kept = (Number) Attributes.copyOf(Map.of("x", value)).get("x");
        assertThat(kept.doubleValue() == value).isTrue();
        BigDecimal asJavaPrintsIt = new BigDecimal(Double.toString(value));
        assertThat(Attributes.copyOf(Map.of("x", asJavaPrintsIt))).isEqualTo(Map.of("x", kept));
        BigDecimal exactly = new BigDecimal(value);
        assertThat(Attributes.copyOf(Map.of("x", exactly))).isEqualTo(Map.of("x", kept));
    }

    @Provide
    Arbitrary<String> idTexts() {
        return ValueArbitraries.ids(Function.identity());
    }

    @Provide
    Arbitrary<ControlRef> controlRefs() {
        return ValueArbitraries.refs(ControlRef::new);
    }

    @Provide
    Arbitrary<DecisionSubject> subjects() {
        return ValueArbitraries.subjects();
    }

    @Provide
    Arbitrary<Trait> traits() {
        return ValueArbitraries.traits();
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelArbitraries.entities();
    }

    @Provide
    Arbitrary<Map<String, Object>> attributes() {
        return ValueArbitraries.attributes();
    }

    @Provide
    Arbitrary<Double> doubles() {
        return ValueArbitraries.doubles();
    }
}
