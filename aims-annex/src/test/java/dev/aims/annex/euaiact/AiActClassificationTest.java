package dev.aims.annex.euaiact;

import static dev.aims.annex.euaiact.AiActRole.DEPLOYER;
import static dev.aims.annex.euaiact.AiActRole.PROVIDER;
import static dev.aims.annex.euaiact.AnnexIIIUse.CREDITWORTHINESS;
import static dev.aims.annex.euaiact.AnnexIIIUse.RECRUITMENT;
import static dev.aims.annex.euaiact.Circumstance.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AiActClassificationTest {
    private static final LocalDate DATE = LocalDate.of(2027, 1, 1);

    @Test
    void nothing_known_establishes_nothing_and_rules_nothing_out() {
        AiActClassification result = AiActClassification.of(AiActFacts.none(), DATE);

        assertThat(result.outcome()).isEqualTo(AiActOutcome.UNDETERMINED);
        assertThat(result.tiers()).isEmpty();
        assertThat(result.tier()).isEmpty();
        assertThat(result.stillPossible()).containsExactly(AiActTier.values());
        assertThat(result.reasons()).isEmpty();
        assertThat(result.obligations()).isEmpty();
        assertThat(result.articles()).isEmpty();
        assertThat(result.explain()).contains("established: none").contains("\"Minimal\" is our word");
    }

    @Test
    void a_reason_names_rule_article_facts_sources_and_confidence() {
        AiActFacts facts = bank().with(PROFILING, Known.YES, "interview with the credit department");
        AiActClassification result = AiActClassification.of(facts, DATE);

        assertThat(result.reasons())
                .filteredOn(reason -> reason.rule().equals("annex-iii-5b"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.article()).isEqualTo("Annex III, point 5(b)");
                    assertThat(reason.confidence()).isEqualTo(Confidence.HIGH);
                    assertThat(reason.inputs())
                            .containsExactly(
                                    new AiActInput("AnnexIII.5(b)", "yes", "given"),
                                    new AiActInput("fraud-detection", "no", "given"));
                });
        assertThat(result.reasons())
                .filteredOn(reason -> reason.rule().equals("profiling-bars-derogation"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.inputs())
                        .contains(new AiActInput("profiling", "yes", "interview with the credit department")));
    }

    @Test
    void every_date_shows_what_it_was_before_the_amendment_and_how_sure_it_is() {
        AiActObligation obligation = AiActClassification.of(bank().yes(PROFILING), DATE).obligations(DEPLOYER).stream()
                .filter(each -> each.id().equals("Art.27"))
                .findFirst()
                .orElseThrow();

        assertThat(obligation.status()).isEqualTo(ApplicationStatus.NOT_YET);
        assertThat(obligation.application()).hasToString("from 2027-12-02, originally 2026-08-02, confidence medium");
        assertThat(obligation.application().hadComeOriginally(DATE)).isTrue();
        assertThat(obligation.application().hasCome(DATE)).isFalse();
        assertThat(obligation.isDue()).isFalse();
    }

    @Test
    void a_rule_that_rests_on_the_amendment_shows_a_lower_confidence() {
        AiActFacts facts = bank().yes(ProhibitedPractice.NON_CONSENSUAL_INTIMATE_CONTENT, INTIMATE_CONTENT_INTENDED);

        assertThat(AiActClassification.of(facts, DATE).reasons())
                .filteredOn(reason -> reason.effect() == Effect.PROHIBITED)
                .extracting(AiActReason::confidence)
                .containsExactly(Confidence.MEDIUM);
    }

    @Test
    void section_5_keeps_its_formal_date_and_its_doubt() {
        AiActFacts facts = rest(AiActFacts.none()
                .yes(AI_SYSTEM, PROVIDER, UNION_MARKET, UNION_ESTABLISHED, RECRUITMENT)
                .placedOnMarket(LocalDate.of(2028, 1, 1)));

        assertThat(AiActClassification.of(facts, DATE).obligations(PROVIDER))
                .filteredOn(each -> each.id().equals("Art.43"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.formal()).isEqualTo(LocalDate.of(2026, 8, 2));
                    assertThat(each.application().confidence()).isEqualTo(Confidence.UNCERTAIN);
                    assertThat(each.dateNote()).contains("secondary sources");
                });
    }

    @Test
    void reasons_for_classes_that_a_prohibition_sets_aside_are_still_shown() {
        AiActFacts facts = bank().yes(PROFILING, ProhibitedPractice.SOCIAL_SCORING, UNJUSTIFIED_TREATMENT);
        AiActClassification result = AiActClassification.of(facts, DATE);

        assertThat(result.tiers()).containsExactly(AiActTier.PROHIBITED);
        assertThat(result.isProhibited()).isTrue();
        assertThat(result.isHighRisk()).isFalse();
        assertThat(result.reasons())
                .filteredOn(reason -> reason.effect() == Effect.HIGH_RISK)
                .singleElement()
                .satisfies(reason -> assertThat(reason.setAside()).isTrue());
        assertThat(result.articles()).contains("Art. 5(1)(c)").doesNotContain("Art. 6(2), Annex III");
        assertThat(result.explain()).contains("Would count as well, but is set aside");
    }

    @Test
    void while_it_is_open_whether_a_prohibition_applies_already_what_it_would_set_aside_is_not_settled() {
        LocalDate betweenBoth = LocalDate.of(2026, 9, 1);
        AiActFacts facts = bank().yes(PROFILING, ProhibitedPractice.CHILD_SEXUAL_ABUSE_MATERIAL);
        AiActFacts open = facts.yes(ProhibitedPractice.SOCIAL_SCORING).with(UNJUSTIFIED_TREATMENT, Known.OPEN, "");

        AiActClassification settled = AiActClassification.of(facts, betweenBoth);
        assertThat(settled.outcome()).isEqualTo(AiActOutcome.CLASSIFIED);
        assertThat(settled.tiers()).contains(AiActTier.PROHIBITED, AiActTier.HIGH_RISK);

        AiActClassification unsettled = AiActClassification.of(open, betweenBoth);
        assertThat(unsettled.outcome()).isEqualTo(AiActOutcome.UNDETERMINED);
        assertThat(unsettled.tiers()).isEqualTo(settled.tiers());
        assertThat(unsettled.openQuestions())
                .filteredOn(question -> question.id().equals("unjustified-treatment"))
                .singleElement()
                .satisfies(question -> assertThat(question.tiers()).contains(AiActTier.HIGH_RISK));
        assertThat(AiActClassification.of(open.yes(UNJUSTIFIED_TREATMENT), betweenBoth)
                        .tiers())
                .containsExactly(AiActTier.PROHIBITED);
    }

    @Test
    void a_question_says_what_hangs_on_the_answer_and_how_to_record_it() {
        AiActClassification result = AiActClassification.of(bank().with(FRAUD_DETECTION, Known.OPEN, ""), DATE);

        assertThat(result.standing(AiActTier.HIGH_RISK)).isEqualTo(Known.OPEN);
        assertThat(result.openQuestions())
                .filteredOn(question -> question.id().equals("fraud-detection"))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.tiers()).containsExactly(AiActTier.HIGH_RISK, AiActTier.MINIMAL);
                    assertThat(question.expects()).isEqualTo(Expects.YES_OR_NO);
                    assertThat(question.article()).isEqualTo("Annex III, point 5(b)");
                    assertThat(question.ref()).hasToString("eu-ai-act:fraud-detection");
                    assertThat(question.bearsOnScope()).isFalse();
                });
    }

    @Test
    void an_exception_is_asked_for_only_when_it_can_matter() {
        AiActClassification result = AiActClassification.of(AiActFacts.none().yes(AI_SYSTEM), DATE);

        assertThat(result.openQuestions())
                .extracting(AiActQuestion::id)
                .contains("AnnexIII.5(b)", "Art.5(1)(f)", "Art.50(1)")
                .doesNotContain("fraud-detection", "medical-or-safety-purpose", "obvious-ai", "profiling");
    }

    @Test
    void an_obligation_that_hangs_on_an_open_question_is_shown_as_such() {
        AiActFacts facts = rest(AiActFacts.none().yes(AI_SYSTEM, DEPLOYER, UNION_ESTABLISHED, RECRUITMENT, PROFILING))
                .with(WORKPLACE_USE, Known.OPEN, "")
                .placedOnMarket(LocalDate.of(2028, 1, 1));
        AiActClassification result = AiActClassification.of(facts, LocalDate.of(2028, 1, 1));

        assertThat(result.outcome()).isEqualTo(AiActOutcome.CLASSIFIED);
        assertThat(result.obligations(DEPLOYER))
                .filteredOn(each -> each.id().equals("Art.26(7)"))
                .extracting(AiActObligation::binds)
                .containsExactly(Known.OPEN);
        assertThat(result.openQuestions())
                .singleElement()
                .satisfies(question -> assertThat(question.obligations()).containsExactly("Art.26(7)"));
        assertThat(result.obligations(DEPLOYER))
                .filteredOn(each -> each.id().equals("Art.26(1)"))
                .allMatch(AiActObligation::isDue);
    }

    @Test
    void public_deployers_assess_and_explain_for_every_use_of_annex_III_but_point_2() {
        for (AnnexIIIUse use : AnnexIIIUse.values()) {
            AiActClassification result = AiActClassification.of(
                    rest(AiActFacts.none()
                            .yes(AI_SYSTEM, DEPLOYER, UNION_ESTABLISHED, PUBLIC_BODY, DECISIONS_ON_PERSONS, use)
                            .yes(LAW_ENFORCEMENT_USE, PUBLIC_AUTHORITY_USE, JUDICIAL_USE)),
                    DATE);
            boolean exempt = use == AnnexIIIUse.CRITICAL_INFRASTRUCTURE;
            assertThat(result.isHighRisk()).as(use.id()).isTrue();
            for (String obligation : new String[] {"Art.27", "Art.86"}) {
                assertThat(result.obligations(DEPLOYER).stream()
                                .anyMatch(each -> each.id().equals(obligation)))
                        .as("%s for %s", obligation, use.id())
                        .isEqualTo(!exempt);
            }
        }
    }

    @Test
    void facts_that_contradict_each_other_are_findings() {
        AiActFacts facts =
                bank().yes(PRE_MARKET, SOLELY_PROFILING).no(PROFILING).placedOnMarket(DATE.minusDays(1));

        assertThat(AiActClassification.of(facts, DATE).findings())
                .extracting(Finding::code, Finding::message)
                .contains(
                        tuple(
                                "ai-act-facts.contradiction",
                                "pre-market is yes, but the date of placing on the market has come"),
                        tuple("ai-act-facts.contradiction", "solely-profiling is yes, but profiling is no"));
    }

    @Test
    void a_result_becomes_json_with_ids_instead_of_java_names() {
        JsonNode json = JsonMapper.shared().valueToTree(AiActClassification.of(bank().yes(PROFILING), DATE));

        assertThat(json.get("outcome").stringValue()).isEqualTo("classified");
        assertThat(json.get("tiers").get(0).stringValue()).isEqualTo("high-risk");
        assertThat(json.get("inScope").stringValue()).isEqualTo("yes");
        assertThat(json.get("date").stringValue()).isEqualTo("2027-01-01");
        assertThat(json.get("facts").get("statements").get(0).get("fact").stringValue())
                .isEqualTo("provider");
        assertThat(json.get("obligations").get(0).get("application").has("original"))
                .isTrue();
        assertThat(json.get("notice").stringValue()).contains("no legal advice");
    }

    @Test
    void a_result_read_back_from_json_is_equal() {
        JsonMapper mapper = JsonMapper.shared();
        AiActClassification result = AiActClassification.of(bank().yes(PROFILING, PERSONAL_DATA), DATE);

        assertThat(mapper.readValue(mapper.writeValueAsString(result), AiActClassification.class))
                .isEqualTo(result);
    }

    @Test
    void a_result_cannot_be_changed() {
        AiActClassification result = AiActClassification.of(bank(), DATE);

        assertThatThrownBy(() -> result.tiers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> result.facts().statements().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> result.openQuestions().add(null)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_explanation_ends_with_the_notice_and_the_line_says_it_in_short() {
        AiActClassification result = AiActClassification.of(bank().yes(PROFILING), DATE);

        assertThat(result.explain()).endsWith(result.notice() + "\n").contains("Result: high-risk\n");
        assertThat(result)
                .hasToString("classified on 2027-01-01, classes high-risk, open questions "
                        + result.openQuestions().size());
    }

    @Test
    void missing_arguments_are_refused_by_name() {
        assertThatThrownBy(() -> AiActClassification.of(null, DATE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("facts");
        assertThatThrownBy(() -> AiActClassification.of(AiActFacts.none(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("date");
    }

    private static AiActFacts bank() {
        return rest(AiActFacts.none().yes(AI_SYSTEM, DEPLOYER, UNION_ESTABLISHED, CREDITWORTHINESS));
    }

    private static AiActFacts rest(AiActFacts facts) {
        AiActFacts rest = facts;
        for (AiActFact fact : AiActFact.all()) {
            if (rest.answer(fact) == Known.OPEN) {
                rest = rest.no(fact);
            }
        }
        return rest;
    }
}
