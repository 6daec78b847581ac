package dev.aims.annex.euaiact;

import static dev.aims.annex.euaiact.AiActRole.DEPLOYER;
import static dev.aims.annex.euaiact.AnnexIIIUse.CREDITWORTHINESS;
import static dev.aims.annex.euaiact.Circumstance.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.core.model.AiRole;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemBuilder;
import dev.aims.core.model.Answer;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.QuestionRef;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AiActFactsTest {
    @Test
    void a_fact_is_open_until_it_is_stated_and_again_when_it_is_taken_back() {
        AiActFacts facts = AiActFacts.none().yes(DEPLOYER).no(PROFILING);

        assertThat(facts.answer(DEPLOYER)).isEqualTo(Known.YES);
        assertThat(facts.answer(PROFILING)).isEqualTo(Known.NO);
        assertThat(facts.answer(CREDITWORTHINESS)).isEqualTo(Known.OPEN);
        assertThat(facts.with(PROFILING, Known.OPEN, "mistaken").answer(PROFILING))
                .isEqualTo(Known.OPEN);
    }

    @Test
    void no_other_leaves_what_was_stated() {
        AiActFacts facts = AiActFacts.none().yes(CREDITWORTHINESS).noOther(AnnexIIIUse.class);

        assertThat(facts.answer(CREDITWORTHINESS)).isEqualTo(Known.YES);
        assertThat(facts.statements()).hasSize(25);
        assertThat(facts.answer(AnnexIIIUse.ELECTIONS)).isEqualTo(Known.NO);
    }

    @Test
    void facts_do_not_depend_on_the_order_of_stating_them() {
        AiActFacts facts = AiActFacts.none().yes(PROFILING, DEPLOYER);
        AiActFacts other = AiActFacts.none().yes(DEPLOYER).yes(PROFILING);

        assertThat(facts).isEqualTo(other);
        assertThat(facts.statements()).isEqualTo(other.statements());
    }

    @Test
    void a_known_answer_that_is_open_and_compute_below_0_are_refused() {
        assertThatThrownBy(() -> new AiActStatement(DEPLOYER, Known.OPEN, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deployer");
        assertThatThrownBy(() -> AiActFacts.none().trainingCompute(BigDecimal.valueOf(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void two_statements_about_one_fact_are_refused() {
        List<AiActStatement> twice = List.of(
                new AiActStatement(PROFILING, Known.YES, "one"), new AiActStatement(PROFILING, Known.NO, "other"));

        assertThatThrownBy(() -> new AiActFacts(null, twice, null, null, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profiling");
    }

    @Test
    void traits_say_what_follows_from_them_and_where_it_comes_from() {
        AiActFacts facts =
                AiActFacts.from(system().traits(Set.of(Trait.MACHINE_LEARNING, Trait.PERSONAL_DATA, Trait.GENERATIVE))
                        .absentTraits(Set.of(Trait.SAFETY_RELEVANT))
                        .build());

        assertThat(facts.system()).hasToString("loan-scoring");
        assertThat(facts.find(AI_SYSTEM))
                .contains(new AiActStatement(AI_SYSTEM, Known.YES, "loan-scoring: trait machine_learning"));
        assertThat(facts.answer(PERSONAL_DATA)).isEqualTo(Known.YES);
        assertThat(facts.answer(TransparencyCase.SYNTHETIC_CONTENT)).isEqualTo(Known.YES);
        assertThat(facts.find(SAFETY_COMPONENT))
                .contains(new AiActStatement(
                        SAFETY_COMPONENT, Known.NO, "loan-scoring: trait safety_relevant ruled out"));
        assertThat(facts.answer(PROFILING))
                .as("personal data is not yet profiling")
                .isEqualTo(Known.OPEN);
        assertThat(facts.findings()).isEmpty();
    }

    @Test
    void without_personal_data_there_is_neither_profiling_nor_biometrics() {
        AiActFacts facts = AiActFacts.from(system().absentTraits(Set.of(Trait.PERSONAL_DATA, Trait.GENERATIVE))
                .build());

        assertThat(List.of(
                        PROFILING,
                        AnnexIIIUse.REMOTE_BIOMETRIC_IDENTIFICATION,
                        AnnexIIIUse.EMOTION_RECOGNITION,
                        TransparencyCase.EMOTION_OR_CATEGORISATION,
                        TransparencyCase.SYNTHETIC_CONTENT,
                        TransparencyCase.DEEP_FAKE,
                        ProhibitedPractice.CHILD_SEXUAL_ABUSE_MATERIAL))
                .allSatisfy(fact -> assertThat(facts.answer(fact)).isEqualTo(Known.NO));
    }

    @Test
    void roles_of_another_standard_stages_and_open_traits_say_nothing() {
        AiActFacts facts = AiActFacts.from(system().roles(Set.of(AiRole.values()))
                .stage(LifeCycleStage.INCEPTION)
                .traits(Set.of(Trait.OPEN_SOURCE_COMPONENTS, Trait.HIGH_COMPUTE, Trait.AFFECTS_INDIVIDUALS))
                .build());

        assertThat(facts.statements()).extracting(AiActStatement::fact).containsExactly(PERSONAL_USE);
    }

    @Test
    void recorded_answers_are_read_with_who_gave_them_and_go_before_traits() {
        AiActFacts facts = AiActFacts.from(system().traits(Set.of(Trait.MACHINE_LEARNING))
                .answers(List.of(
                        answer("ai-system", " No ", PartyId.parse("legal"), LocalDate.of(2027, 1, 12)),
                        answer("AnnexIII.5(b)", "yes", null, null),
                        answer("placed-on-market", "2027-03-01", null, null),
                        answer("model-placed-on-market", "2025-09-01", null, null),
                        answer("training-compute", "2.5e25", null, null),
                        new Answer(QuestionRef.parse("iso-42001:C.2.1.q1"), "somebody", null, null)))
                .build());

        assertThat(facts.find(AI_SYSTEM))
                .contains(new AiActStatement(
                        AI_SYSTEM, Known.NO, "loan-scoring: answer to eu-ai-act:ai-system by legal on 2027-01-12"));
        assertThat(facts.answer(CREDITWORTHINESS)).isEqualTo(Known.YES);
        assertThat(facts.placedOnMarket()).extracting(Given::value).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(facts.modelPlacedOnMarket()).extracting(Given::value).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(facts.trainingCompute()).extracting(Given::value).isEqualTo(new BigDecimal("2.5e25"));
        assertThat(facts.findings()).isEmpty();
    }

    @Test
    void answers_that_cannot_be_used_are_findings_without_their_text_and_the_question_stays_open() {
        AiActFacts facts = AiActFacts.from(system().answers(List.of(
                        answer("profiling", "yes, says Mr Smith", null, null),
                        answer("colour", "yes", null, null),
                        answer("placed-on-market", "next spring", null, null),
                        answer("training-compute", "-3", null, null),
                        answer("fraud-detection", "yes", null, null),
                        answer("fraud-detection", "no", null, null)))
                .build());

        assertThat(facts.statements()).extracting(AiActStatement::fact).containsExactly(PERSONAL_USE);
        assertThat(facts.placedOnMarket()).isNull();
        assertThat(facts.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "ai-act-facts.answer-not-understood",
                        "ai-act-facts.unknown-question",
                        "ai-act-facts.answer-not-understood",
                        "ai-act-facts.answer-not-understood",
                        "ai-act-facts.contradicting-answers",
                        "ai-act-facts.contradicting-answers");
        assertThat(facts.findings().get(0))
                .hasToString("warning ai-act-facts.answer-not-understood: ai-system loan-scoring, answers[0]: "
                        + "eu-ai-act:profiling: must be yes or no to be used");
        assertThat(facts.findings().toString()).doesNotContain("Smith");
    }

    @Test
    void facts_go_through_json_and_back() {
        JsonMapper json = JsonMapper.shared();
        AiActFacts facts = AiActFacts.from(
                        system().traits(Set.of(Trait.MACHINE_LEARNING)).build())
                .yes(DEPLOYER, CREDITWORTHINESS)
                .placedOnMarket(LocalDate.of(2027, 3, 1))
                .trainingCompute(new BigDecimal("2.5e25"));

        String text = json.writeValueAsString(facts);

        assertThat(text).contains("{\"fact\":\"AnnexIII.5(b)\",\"known\":\"yes\",\"source\":\"given\"}");
        assertThat(json.readValue(text, AiActFacts.class)).isEqualTo(facts);
    }

    @Test
    void facts_with_findings_go_through_json_and_back() {
        JsonMapper json = JsonMapper.shared();
        AiActFacts facts = AiActFacts.from(system().answers(List.of(answer("profiling", "perhaps", null, null)))
                .build());

        assertThat(facts.findings()).hasSize(1);
        assertThat(json.readValue(json.writeValueAsString(facts), AiActFacts.class))
                .isEqualTo(facts);
    }

    @Test
    void constants_of_each_kind_are_read_by_their_id() {
        assertThat(AiActFact.all()).hasSize(138);
        assertThat(Arrays.stream(AnnexIIIUse.values()).map(use -> AnnexIIIUse.parse(use.id())))
                .containsExactly(AnnexIIIUse.values());
    }

    private static Answer answer(String question, String text, PartyId by, LocalDate on) {
        return new Answer(new QuestionRef("eu-ai-act", question), text, by, on);
    }

    private static AiSystemBuilder system() {
        return AiSystem.builder("loan-scoring").name("Retail loan scoring");
    }
}
