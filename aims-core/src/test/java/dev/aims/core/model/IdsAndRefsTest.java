package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsAndRefsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "loan-scoring", "v1.2_b", "a..", "9-"})
    void an_id_is_lower_case_letters_digits_and_some_punctuation(String text) {
        assertThat(RiskId.parse(text)).hasToString(text).isEqualTo(new RiskId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "-a", ".a", "_a", "a b", "a\n", "ä", "a/b", "a:b"})
    void what_is_no_id_is_refused_with_type_rule_and_value(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskId.parse(text))
                .withMessage("RiskId must match [a-z0-9][a-z0-9._-]{0,99} but was \"" + text + "\"");
    }

    @Test
    void an_id_has_at_most_100_characters_and_the_message_stays_short() {
        assertThat(PartyId.parse("a".repeat(100)).value()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyId.parse("a".repeat(10_000)))
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(250));
    }

    @Test
    void a_missing_id_is_named() {
        assertThatNullPointerException().isThrownBy(() -> new AiSystemId(null)).withMessage("AiSystemId");
    }

    @Test
    void ids_of_two_types_are_never_equal() {
        assertThat((Object) RiskId.parse("a")).isNotEqualTo(PartyId.parse("a"));
    }

    @Test
    void each_type_of_entity_has_an_id_that_names_it() {
        assertThat(Examples.oneOfEach()).hasSize(21).allSatisfy(entity -> {
            assertThat((Object) entity.id().type()).isEqualTo(entity.getClass());
            assertThat(entity.id()).hasToString(entity.id().value());
            assertThat(entity.label()).isNotBlank();
        });
    }

    @Test
    void the_names_of_types_are_lower_case_words() {
        assertThat(EntityType.STANDARD.stream().map(EntityType::name))
                .containsExactly(
                        "party",
                        "risk-criteria",
                        "aims-context",
                        "ai-component",
                        "ai-system",
                        "evidence",
                        "risk",
                        "control-implementation",
                        "treatment-plan",
                        "indicator",
                        "ai-objective",
                        "planned-change",
                        "impact-assessment",
                        "concern",
                        "incident",
                        "applicability-statement",
                        "audit",
                        "management-review",
                        "nonconformity",
                        "corrective-action",
                        "decision");
    }

    @Test
    void a_reference_is_split_at_its_first_colon() {
        ControlRef ref = ControlRef.parse("iso-42001:A.6.2.4");
        assertThat(ref.catalog()).isEqualTo("iso-42001");
        assertThat(ref.control()).isEqualTo("A.6.2.4");
        assertThat(ref).hasToString("iso-42001:A.6.2.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "iso-42001", "iso-42001:", ":A.2", "a:b:c", "iso 42001:A.2", "iso-42001:A 2", "x:y\n"})
    void what_is_no_reference_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ControlRef.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> RiskSourceRef.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectiveRef.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> QuestionRef.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> ClauseRef.parse(text));
    }

    @Test
    void a_reference_without_catalog_is_told_how_to_write_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlRef.parse("A.6.2.4"))
                .withMessage("ControlRef must be written <catalog>:<id> but was \"A.6.2.4\"");
    }

    @Test
    void references_are_ordered_by_the_numbers_in_them() {
        List<ControlRef> ordered = Stream.of("A.2", "A.2.2", "A.2.10", "A.6.2.4", "A.10.2", "A.10.02", "B.1", "a.1")
                .map(id -> new ControlRef("iso-42001", id))
                .toList();
        assertThat(new TreeSet<>(ordered)).hasSize(ordered.size());
        assertThat(ordered.stream().sorted().map(ControlRef::control))
                .containsExactly("A.2", "A.2.2", "A.2.10", "A.6.2.4", "A.10.02", "A.10.2", "B.1", "a.1");
    }

    @Test
    void references_are_ordered_by_catalog_first() {
        assertThat(ControlRef.parse("iso-27001:Z.9")).isLessThan(ControlRef.parse("iso-42001:A.1"));
    }

    @Test
    void numbers_too_long_for_a_long_are_ordered_too() {
        assertThat(new ControlRef("c", "A." + "9".repeat(30))).isLessThan(new ControlRef("c", "A.1" + "0".repeat(30)));
    }

    @Test
    void there_are_26_standard_traits_with_ids_of_their_own() {
        assertThat(Trait.STANDARD).hasSize(26).doesNotHaveDuplicates().contains(Trait.parse("automated_decision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Automated", "a-b", "1a", "_a", "a b"})
    void what_is_no_trait_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trait.parse(text))
                .withMessageStartingWith("Trait must match");
    }

    @Test
    void every_term_is_read_from_its_id() {
        assertThat(AiRole.values()).hasSize(6).allMatch(term -> AiRole.parse(term.id()) == term);
        assertThat(LifeCycleStage.values()).hasSize(8).allMatch(term -> LifeCycleStage.parse(term.id()) == term);
        assertThat(AutomationLevel.values()).hasSize(7).allMatch(term -> AutomationLevel.parse(term.id()) == term);
        assertThat(TreatmentOption.values()).hasSize(7).allMatch(term -> TreatmentOption.parse(term.id()) == term);
        assertThat(DecisionKind.values()).allMatch(term -> DecisionKind.parse(term.id()) == term);
        assertThat(ComponentKind.values()).allMatch(term -> ComponentKind.parse(term.id()) == term);
        assertThat(PartyKind.values()).allMatch(term -> PartyKind.parse(term.id()) == term);
        assertThat(RiskKind.values()).allMatch(term -> RiskKind.parse(term.id()) == term);
        assertThat(RiskStatus.values()).allMatch(term -> RiskStatus.parse(term.id()) == term);
        assertThat(PlanStatus.values()).allMatch(term -> PlanStatus.parse(term.id()) == term);
        assertThat(ActionStatus.values()).allMatch(term -> ActionStatus.parse(term.id()) == term);
        assertThat(ImplementationStatus.values()).allMatch(term -> ImplementationStatus.parse(term.id()) == term);
        assertThat(Effectiveness.values()).allMatch(term -> Effectiveness.parse(term.id()) == term);
        assertThat(AdoptionBasis.values()).allMatch(term -> AdoptionBasis.parse(term.id()) == term);
        assertThat(ObjectiveStatus.values()).allMatch(term -> ObjectiveStatus.parse(term.id()) == term);
        assertThat(ControlApplicability.values()).allMatch(term -> ControlApplicability.parse(term.id()) == term);
        assertThat(ApplicabilityBasis.values()).allMatch(term -> ApplicabilityBasis.parse(term.id()) == term);
        assertThat(ChangeStatus.values()).allMatch(term -> ChangeStatus.parse(term.id()) == term);
        assertThat(ConcernStatus.values()).allMatch(term -> ConcernStatus.parse(term.id()) == term);
        assertThat(NeedStatus.values()).allMatch(term -> NeedStatus.parse(term.id()) == term);
        assertThat(CompetenceStatus.values()).allMatch(term -> CompetenceStatus.parse(term.id()) == term);
        assertThat(AffectedKind.values()).allMatch(term -> AffectedKind.parse(term.id()) == term);
        assertThat(ImpactNature.values()).allMatch(term -> ImpactNature.parse(term.id()) == term);
        assertThat(ImpactOrigin.values()).allMatch(term -> ImpactOrigin.parse(term.id()) == term);
        assertThat(ImpactTrigger.values()).allMatch(term -> ImpactTrigger.parse(term.id()) == term);
        assertThat(ImpactOutcome.values()).allMatch(term -> ImpactOutcome.parse(term.id()) == term);
        assertThat(IncidentSeverity.values()).allMatch(term -> IncidentSeverity.parse(term.id()) == term);
        assertThat(NotificationState.values()).allMatch(term -> NotificationState.parse(term.id()) == term);
        assertThat(IndicatorDirection.values()).allMatch(term -> IndicatorDirection.parse(term.id()) == term);
        assertThat(AlertLevel.values()).allMatch(term -> AlertLevel.parse(term.id()) == term);
        assertThat(AuditKind.values()).allMatch(term -> AuditKind.parse(term.id()) == term);
        assertThat(AuditStatus.values()).allMatch(term -> AuditStatus.parse(term.id()) == term);
        assertThat(FindingGrade.values()).allMatch(term -> FindingGrade.parse(term.id()) == term);
        assertThat(ReviewTopic.values()).allMatch(term -> ReviewTopic.parse(term.id()) == term);
        assertThat(NonconformitySource.values()).allMatch(term -> NonconformitySource.parse(term.id()) == term);
        assertThat(NonconformityStatus.values()).allMatch(term -> NonconformityStatus.parse(term.id()) == term);
        assertThat(StrengthOfKnowledge.values()).allMatch(term -> StrengthOfKnowledge.parse(term.id()) == term);
    }

    @Test
    void levels_of_automation_are_numbered_from_zero() {
        assertThat(Arrays.stream(AutomationLevel.values()).map(AutomationLevel::level))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void an_unknown_term_is_refused_with_those_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyKind.parse("PERSON"))
                .withMessage("PartyKind must be one of person, role, organization but was \"PERSON\"");
    }
}
