package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityTest {
    static Stream<Entity> oneOfEach() {
        return Examples.oneOfEach().stream();
    }

    private static Entity with(Entity entity, String component, Object value) throws ReflectiveOperationException {
        RecordComponent[] components = entity.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(component)
                    ? value
                    : components[i].getAccessor().invoke(entity);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (Entity) entity.getClass().getConstructor(types).newInstance(values);
    }

    private static List<String> componentsOf(Entity entity, Class<?> type) {
        return Arrays.stream(entity.getClass().getRecordComponents())
                .filter(component -> type.isAssignableFrom(component.getType()))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object valueOf(Entity entity, String component) throws ReflectiveOperationException {
        return entity.getClass().getMethod(component).invoke(entity);
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void absent_collections_are_empty(Entity entity) throws ReflectiveOperationException {
        for (String component : componentsOf(entity, Collection.class)) {
            assertThat((Collection<?>) valueOf(with(entity, component, null), component))
                    .isEmpty();
        }
        for (String component : componentsOf(entity, Map.class)) {
            assertThat((Map<?, ?>) valueOf(with(entity, component, null), component))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void an_item_that_is_null_is_refused_under_the_name_of_its_collection(Entity entity) {
        for (String component : componentsOf(entity, List.class)) {
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> with(entity, component, Collections.singletonList(null)))
                    .withRootCauseInstanceOf(NullPointerException.class)
                    .havingRootCause()
                    .withMessage("each item of " + component);
        }
        for (String component : componentsOf(entity, Set.class)) {
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> with(entity, component, Collections.singleton(null)))
                    .havingRootCause()
                    .withMessage("each item of " + component);
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void a_blank_optional_text_is_absent_and_a_required_one_is_left_to_the_constraints(Entity entity)
            throws ReflectiveOperationException {
        for (String component : componentsOf(entity, String.class)) {
            boolean isOptional = isOptional(entity, component);
            Object value = valueOf(with(entity, component, " \t"), component);
            assertThat(value).as(component).isEqualTo(isOptional ? null : " \t");
        }
    }

    private static boolean isOptional(Entity entity, String component) throws ReflectiveOperationException {
        try {
            with(entity, component, null);
            return true;
        } catch (InvocationTargetException e) {
            assertThat(e).rootCause().isInstanceOf(NullPointerException.class).hasMessage(component);
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void half_a_character_is_refused_in_every_text(Entity entity) {
        for (String component : componentsOf(entity, String.class)) {
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> with(entity, component, "cut \ud83d"))
                    .havingRootCause()
                    .withMessage(component + " must be well-formed Unicode but has half a character at 4");
        }
        assertThatExceptionOfType(InvocationTargetException.class)
                .isThrownBy(() -> with(entity, "tags", Set.of("\ude00")))
                .havingRootCause()
                .withMessage("tags must be well-formed Unicode but has half a character at 0");
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void collections_cannot_be_changed_from_outside(Entity entity) throws ReflectiveOperationException {
        List<ExternalReference> references = new ArrayList<>(List.of(new ExternalReference("ticket", "AI-1", null)));
        Entity copy = with(entity, "references", references);
        references.clear();
        assertThat(copy.references()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> copy.references().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> with(entity, "tags", Set.of("x")).tags().clear());
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void tags_are_sorted(Entity entity) throws ReflectiveOperationException {
        assertThat(with(entity, "tags", Set.of("c", "a", "b")).tags()).containsExactly("a", "b", "c");
    }

    @Test
    void a_trait_is_known_ruled_out_or_open() {
        AiSystem system = Examples.system("s").toBuilder()
                .traits(Set.of(Trait.OPAQUE_MODEL))
                .absentTraits(Set.of(Trait.GENERATIVE))
                .build();
        assertThat(system.has(Trait.OPAQUE_MODEL)).isTrue();
        assertThat(system.isOpen(Trait.OPAQUE_MODEL)).isFalse();
        assertThat(system.has(Trait.GENERATIVE)).isFalse();
        assertThat(system.isOpen(Trait.GENERATIVE)).isFalse();
        assertThat(system.has(Trait.PERSONAL_DATA)).isFalse();
        assertThat(system.isOpen(Trait.PERSONAL_DATA)).isTrue();
    }

    @Test
    void a_trait_cannot_be_known_and_ruled_out() {
        AiSystemBuilder builder = Examples.system("s").toBuilder()
                .traits(Set.of(Trait.OPAQUE_MODEL))
                .absentTraits(Set.of(Trait.OPAQUE_MODEL));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("traits and absentTraits must not share a trait but both hold opaque_model");
    }

    @Test
    void a_plan_has_no_two_actions_of_one_id() {
        TreatmentAction action = TreatmentAction.builder("x").title("Do").build();
        TreatmentAction other = TreatmentAction.builder("x").title("Do more").build();
        TreatmentPlanBuilder builder = Examples.plan("p", "r").toBuilder().actions(List.of(action, other));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("actions must have ids of their own but two are x");
    }

    @Test
    void each_kind_of_decision_has_its_kind_of_subject() {
        assertThat(DecisionSubject.parse("risk:r").kindOfDecision()).isEqualTo(DecisionKind.ACCEPTANCE);
        assertThat(DecisionSubject.parse("treatment-plan:t").kindOfDecision()).isEqualTo(DecisionKind.APPROVAL);
        assertThat(DecisionSubject.parse("applicability-statement:s").kindOfDecision())
                .isEqualTo(DecisionKind.APPROVAL);
        assertThat(DecisionSubject.parse("control:c:A.1").kindOfDecision()).isEqualTo(DecisionKind.EXCLUSION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.exclusion("d", "p").toBuilder()
                        .subject(DecisionSubject.parse("risk:r"))
                        .build())
                .withMessage("subject of kind exclusion must not be risk:r; that is for acceptance");
        assertThatIllegalArgumentException().isThrownBy(() -> DecisionSubject.parse("party:p"));
    }

    @Test
    void an_entity_names_all_that_it_refers_to() {
        Assessment assessment = Examples.assessment().toBuilder()
                .assessedBy(PartyId.parse("assessor"))
                .build();
        Risk risk = Examples.riskOf("r", "system").toBuilder()
                .owner(PartyId.parse("owner"))
                .components(Set.of(AiComponentId.parse("component")))
                .target(assessment)
                .build();
        assertThat(risk.links().map(Object::toString))
                .containsExactlyInAnyOrder("system", "owner", "component", "a", "assessor");
        assertThat(Examples.exclusion("d", "p").links().map(Object::toString)).containsExactly("p");
    }

    @Test
    void what_is_required_is_asked_for_by_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> Risk.builder("r").build())
                .withMessage("title");
    }
}
