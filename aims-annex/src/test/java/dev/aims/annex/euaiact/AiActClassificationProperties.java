package dev.aims.annex.euaiact;

import static dev.aims.annex.euaiact.Circumstance.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

@PropertyDefaults(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
class AiActClassificationProperties {
    private static final LocalDate DATE = LocalDate.of(2027, 1, 1);
    private static final AiActRules RULES = AiActRules.builtIn();
    private static final String OUTSIDE = "outside";
    private static final String MODEL_OUTSIDE = "model outside";

    /** One representative of each group of facts that decides the class; the others of a group behave alike. */
    private static final List<AiActFact> DECIDING = List.of(
            AI_SYSTEM,
            ProhibitedPractice.EMOTION_INFERENCE_AT_WORK_OR_SCHOOL,
            MEDICAL_OR_SAFETY_PURPOSE,
            AnnexIAct.TOYS,
            THIRD_PARTY_ASSESSMENT,
            AnnexIIIUse.CREDITWORTHINESS,
            SIGNIFICANT_RISK,
            Derogation.PREPARATORY_TASK,
            PROFILING,
            TransparencyCase.INTERACTION,
            OBVIOUS_AI);

    private static final List<AiActFact> MODEL_DECIDING = List.of(
            GENERAL_PURPOSE_MODEL,
            MODEL_ON_UNION_MARKET,
            SCIENTIFIC_RESEARCH_ONLY,
            HIGH_IMPACT_CAPABILITY,
            COMMISSION_DESIGNATION,
            PRESUMPTION_REBUTTED);

    private static final List<AiActFact> SCOPE_DECIDING = List.of(
            AI_SYSTEM,
            AiActRole.DEPLOYER,
            AiActRole.PROVIDER,
            UNION_MARKET,
            UNION_ESTABLISHED,
            OUTPUT_USED_IN_UNION,
            PERSONAL_USE,
            DEFENCE_ONLY,
            FREE_OPEN_SOURCE,
            PRE_MARKET,
            REAL_WORLD_TESTING);

    @Example
    void every_combination_of_the_facts_that_decide_the_class_of_a_system_gives_what_its_completions_give() {
        AiActFacts base = nothingBut(DECIDING).yes(AiActRole.DEPLOYER, UNION_ESTABLISHED, SAFETY_COMPONENT);
        checkEveryCombination(DECIDING, base, AiActClassificationProperties::classOfSystem);
    }

    @Example
    void every_combination_of_the_facts_that_decide_the_class_of_a_model_gives_what_its_completions_give() {
        AiActFacts base = nothingBut(MODEL_DECIDING).trainingCompute(new BigDecimal("1e24"));
        checkEveryCombination(MODEL_DECIDING, base, AiActClassificationProperties::classOfModel);
    }

    @Example
    void every_combination_of_the_facts_that_decide_scope_gives_what_its_completions_give() {
        AiActFacts base = nothingBut(SCOPE_DECIDING);
        checkEveryCombination(SCOPE_DECIDING, base, AiActClassificationProperties::scopeOfSystem);
    }

    @Example
    void every_pair_of_facts_in_every_state_gives_a_consistent_result() {
        List<AiActFact> all = AiActFact.all();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                for (Known first : List.of(Known.YES, Known.NO)) {
                    for (Known second : Known.values()) {
                        AiActFacts facts = AiActFacts.none()
                                .with(all.get(i), first, "test")
                                .with(all.get(j), second, "test");
                        Classifier classifier = new Classifier(RULES, facts, DATE);
                        assertThat(classifier.standings()).hasSize(AiActTier.values().length);
                        assertThat(classifier.standings().get(AiActTier.MINIMAL))
                                .as("two facts never make a system minimal: %s", facts)
                                .isNotEqualTo(Known.YES);
                    }
                }
            }
        }
    }

    @Property
    void the_same_facts_give_the_same_result(@ForAll("facts") AiActFacts facts, @ForAll("dates") LocalDate date) {
        AiActClassification once = AiActClassification.of(facts, date);
        AiActClassification again = AiActClassification.of(
                new AiActFacts(
                        facts.system(),
                        reversed(facts.statements()),
                        facts.placedOnMarket(),
                        facts.modelPlacedOnMarket(),
                        facts.trainingCompute(),
                        facts.findings()),
                date);

        assertThat(again).isEqualTo(once);
        assertThat(again.explain()).isEqualTo(once.explain());
    }

    @Property
    void an_answer_only_narrows_what_is_possible(
            @ForAll("facts") AiActFacts facts,
            @ForAll("answers") Map<AiActFact, Known> answers,
            @ForAll("dates") LocalDate date) {
        AiActFacts more = facts;
        for (Map.Entry<AiActFact, Known> answer : answers.entrySet()) {
            if (facts.answer(answer.getKey()) == Known.OPEN) {
                more = more.with(answer.getKey(), answer.getValue(), "test");
            }
        }
        AiActClassification before = AiActClassification.of(facts, date);
        AiActClassification after = AiActClassification.of(more, date);

        assertThat(possible(before)).containsAll(possible(after));
        assertThat(before.inScope() == Known.OPEN || before.inScope() == after.inScope())
                .isTrue();
        assertThat(before.modelInScope() == Known.OPEN || before.modelInScope() == after.modelInScope())
                .isTrue();
        if (before.outcome() != AiActOutcome.UNDETERMINED) {
            assertThat(after.tiers()).isEqualTo(before.tiers());
            assertThat(after.outcome()).isEqualTo(before.outcome());
        }
    }

    @Property
    void what_is_open_has_a_question_and_answering_the_questions_ends(
            @ForAll("facts") AiActFacts facts, @ForAll("dates") LocalDate date, @ForAll boolean cheerful) {
        AiActFacts known = facts;
        AiActClassification result = AiActClassification.of(known, date);
        int rounds = 0;
        while (!result.openQuestions().isEmpty()) {
            assertThat(++rounds).isLessThan(40);
            for (AiActQuestion question : result.openQuestions()) {
                known = answered(known, question, cheerful);
            }
            result = AiActClassification.of(known, date);
        }
        assertThat(result.outcome()).isNotEqualTo(AiActOutcome.UNDETERMINED);
        assertThat(result.stillPossible()).isEmpty();
        assertThat(result.obligations()).allSatisfy(obligation -> {
            assertThat(obligation.binds()).isEqualTo(Known.YES);
            assertThat(obligation.status()).isNotEqualTo(ApplicationStatus.OPEN);
        });
    }

    @Property
    void a_prohibited_practice_more_never_lowers_the_class(
            @ForAll("facts") AiActFacts facts, @ForAll ProhibitedPractice practice, @ForAll("dates") LocalDate date) {
        AiActFacts lessGood = facts.yes(practice)
                .yes(SIGNIFICANT_HARM, UNJUSTIFIED_TREATMENT, SOLELY_PROFILING, INTIMATE_CONTENT_INTENDED)
                .no(SUPPORTS_HUMAN_ASSESSMENT, MEDICAL_OR_SAFETY_PURPOSE, LAWFUL_DATASET_LABELLING)
                .no(LAW_ENFORCEMENT_CATEGORISATION, RBI_NARROW_AIM);
        AiActClassification before = AiActClassification.of(facts, date);
        AiActClassification after = AiActClassification.of(lessGood, date);

        if (after.inScope() != Known.NO) {
            assertThat(after.isProhibited()).isTrue();
            assertThat(after.tier()).contains(AiActTier.PROHIBITED);
        } else {
            assertThat(before.inScope()).isNotEqualTo(Known.YES);
        }
    }

    @Property
    void profiling_never_goes_with_a_derogation(@ForAll("facts") AiActFacts facts, @ForAll AnnexIIIUse use) {
        AiActClassification result = AiActClassification.of(facts.yes(use, PROFILING), DATE);

        assertThat(result.reasons()).extracting(AiActReason::rule).doesNotContain("derogation");
        assertThat(result.obligations()).extracting(AiActObligation::id).doesNotContain("Art.6(4)");
        boolean listed = result.reasons().stream().anyMatch(reason -> reason.effect() == Effect.LISTED_USE);
        if (listed && result.inScope() != Known.NO && !result.isProhibited()) {
            assertThat(result.isHighRisk()).isTrue();
        }
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void a_prohibition_that_applies_leaves_no_duty_of_the_system_but_art_5(
            @ForAll("facts") AiActFacts facts, @ForAll("dates") LocalDate date) {
        AiActClassification result = AiActClassification.of(facts, date);
        boolean applies = result.obligations().stream()
                .anyMatch(each -> each.id().equals("Art.5") && each.status() == ApplicationStatus.APPLIES);

        Statistics.label("prohibition applies")
                .collect(applies)
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 1));
        if (applies) {
            assertThat(result.tiers())
                    .doesNotContain(AiActTier.HIGH_RISK, AiActTier.LIMITED_TRANSPARENCY, AiActTier.MINIMAL);
            assertThat(result.obligations())
                    .filteredOn(each -> !each.id().equals("Art.5"))
                    .allSatisfy(each -> assertThat(RULES.obligations())
                            .filteredOn(rule -> rule.id().equals(each.id()))
                            .allMatch(rule -> rule.tiers().stream().anyMatch(AiActTier::isModelTier)));
        }
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void minimal_means_that_everything_else_is_ruled_out(@ForAll("facts") AiActFacts facts) {
        AiActClassification result = AiActClassification.of(facts, DATE);

        Statistics.label("minimal")
                .collect(result.tiers().contains(AiActTier.MINIMAL))
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 1));
        if (result.tiers().contains(AiActTier.MINIMAL)) {
            assertThat(possible(result)).doesNotContain("prohibited", "high-risk", "limited-transparency");
        }
        assertThat(result.tiers()).noneMatch(result.stillPossible()::contains);
    }

    @Property
    void an_obligation_applies_exactly_from_its_date_on(
            @ForAll("facts") AiActFacts facts, @ForAll("dates") LocalDate date) {
        assertThat(AiActClassification.of(facts, date).obligations())
                .filteredOn(each -> each.application() != null)
                .allSatisfy(each -> assertThat(each.status())
                        .isEqualTo(
                                each.application().hasCome(date)
                                        ? ApplicationStatus.APPLIES
                                        : ApplicationStatus.NOT_YET));
    }

    @Provide
    Arbitrary<AiActFacts> facts() {
        Arbitrary<LocalDate> days = dates();
        return Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(AiActFact.all()), Arbitraries.of(Known.YES, Known.NO, Known.NO))
                                .ofMaxSize(AiActFact.all().size()),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, false),
                        days.injectNull(0.5),
                        days.injectNull(0.5),
                        Arbitraries.of("5e22", "5e23", "1e25", "2e25").injectNull(0.5))
                .as((answers, inUnion, few, placed, modelPlaced, compute) -> {
                    AiActFacts facts =
                            few ? AiActFacts.none().no(AiActFact.all().toArray(AiActFact[]::new)) : AiActFacts.none();
                    int limit = few ? 12 : answers.size();
                    for (Map.Entry<AiActFact, Known> answer :
                            answers.entrySet().stream().limit(limit).toList()) {
                        facts = facts.with(answer.getKey(), answer.getValue(), "test");
                    }
                    if (inUnion) {
                        facts = facts.yes(AI_SYSTEM, AiActRole.DEPLOYER, UNION_ESTABLISHED)
                                .no(PERSONAL_USE, DEFENCE_ONLY, SCIENTIFIC_RESEARCH_ONLY, PRE_MARKET)
                                .no(THIRD_COUNTRY_AUTHORITY);
                    }
                    facts = placed == null ? facts : facts.placedOnMarket(placed);
                    facts = modelPlaced == null ? facts : facts.modelPlacedOnMarket(modelPlaced);
                    return compute == null ? facts : facts.trainingCompute(new BigDecimal(compute));
                });
    }

    @Provide
    Arbitrary<Map<AiActFact, Known>> answers() {
        return Arbitraries.maps(Arbitraries.of(AiActFact.all()), Arbitraries.of(Known.YES, Known.NO))
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        List<LocalDate> days = new ArrayList<>();
        RULES.dates().forEach(date -> {
            days.add(date.current());
            days.add(date.current().minusDays(1));
        });
        days.add(LocalDate.of(2024, 7, 1));
        return Arbitraries.of(days);
    }

    private static AiActFacts answered(AiActFacts facts, AiActQuestion question, boolean cheerful) {
        return switch (question.expects()) {
            case YES_OR_NO ->
                facts.with(
                        AiActFact.parse(question.id()),
                        (question.id().hashCode() % 3 == 0) == cheerful ? Known.YES : Known.NO,
                        "test");
            case NUMBER -> facts.trainingCompute(BigDecimal.TEN);
            case DATE ->
                question.id().equals(AiActQuestion.PLACED_ON_MARKET)
                        ? facts.placedOnMarket(DATE)
                        : facts.modelPlacedOnMarket(DATE);
        };
    }

    private static List<AiActStatement> reversed(List<AiActStatement> statements) {
        List<AiActStatement> reversed = new ArrayList<>(statements);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Set<String> possible(AiActClassification result) {
        Set<String> possible = new TreeSet<>();
        result.tiers().forEach(tier -> possible.add(tier.id()));
        result.stillPossible().forEach(tier -> possible.add(tier.id()));
        if (result.inScope() != Known.YES) {
            possible.add(OUTSIDE);
        }
        if (result.modelInScope() != Known.YES) {
            possible.add(MODEL_OUTSIDE);
        }
        return possible;
    }

    /** Everything is no but these, which are open. */
    private static AiActFacts nothingBut(List<AiActFact> open) {
        AiActFacts facts = AiActFacts.none().no(AiActFact.all().toArray(AiActFact[]::new));
        for (AiActFact fact : open) {
            facts = facts.with(fact, Known.OPEN, "test");
        }
        return facts;
    }

    /**
     * Goes through all 3^n combinations. One without open facts has to give what the article says; one with open facts
     * has to leave possible exactly what yes and no to one of them make possible together.
     */
    private static void checkEveryCombination(
            List<AiActFact> facts, AiActFacts base, Function<Map<AiActFact, Boolean>, Set<String>> law) {
        int[] weights = new int[facts.size()];
        int size = 1;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = size;
            size *= 3;
        }
        // digits in base 3: 0 for yes, 1 for no, 2 for open, so that the answers to an open fact come before it
        List<Set<String>> possible = new ArrayList<>(size);
        for (int code = 0; code < size; code++) {
            Map<AiActFact, Boolean> answered = new HashMap<>();
            int weightOfOpen = 0;
            for (int i = 0; i < weights.length; i++) {
                int digit = code / weights[i] % 3;
                if (digit == 2) {
                    weightOfOpen = weights[i];
                } else {
                    answered.put(facts.get(i), digit == 0);
                }
            }
            Set<String> found = possible(new Classifier(RULES, with(base, answered), DATE));
            Set<String> expected;
            if (weightOfOpen == 0) {
                expected = law.apply(answered);
            } else {
                expected = new TreeSet<>(possible.get(code - 2 * weightOfOpen));
                expected.addAll(possible.get(code - weightOfOpen));
            }
            if (!found.equals(expected)) {
                throw new AssertionError(answered + ": possible is " + found + " but should be " + expected);
            }
            possible.add(found);
        }
        assertThat(possible).hasSize(size);
    }

    private static AiActFacts with(AiActFacts base, Map<AiActFact, Boolean> answered) {
        List<AiActStatement> statements = new ArrayList<>(base.statements());
        answered.forEach((fact, yes) -> statements.add(new AiActStatement(fact, yes ? Known.YES : Known.NO, "test")));
        return new AiActFacts(null, statements, null, null, base.trainingCompute(), List.of());
    }

    private static Set<String> possible(Classifier classifier) {
        Set<String> possible = new TreeSet<>();
        classifier.standings().forEach((tier, standing) -> {
            if (standing != Known.NO) {
                possible.add(tier.id());
            }
        });
        if (classifier.scope(AiActTier.MINIMAL) != Known.YES) {
            possible.add(OUTSIDE);
        }
        if (classifier.scope(AiActTier.GPAI) != Known.YES) {
            possible.add(MODEL_OUTSIDE);
        }
        return possible;
    }

    /** Art. 3(1), 5(1)(f), 6(1), 6(2) with Annex III point 5(b), 6(3), 50(1). */
    private static Set<String> classOfSystem(Map<AiActFact, Boolean> facts) {
        Set<String> classes = new TreeSet<>(Set.of(MODEL_OUTSIDE));
        boolean prohibited = facts.get(ProhibitedPractice.EMOTION_INFERENCE_AT_WORK_OR_SCHOOL)
                && !facts.get(MEDICAL_OR_SAFETY_PURPOSE);
        boolean product = facts.get(AnnexIAct.TOYS) && facts.get(THIRD_PARTY_ASSESSMENT);
        boolean derogation =
                !facts.get(SIGNIFICANT_RISK) && facts.get(Derogation.PREPARATORY_TASK) && !facts.get(PROFILING);
        boolean use = facts.get(AnnexIIIUse.CREDITWORTHINESS) && !derogation;
        boolean told = facts.get(TransparencyCase.INTERACTION) && !facts.get(OBVIOUS_AI);
        if (!facts.get(AI_SYSTEM)) {
            classes.add(OUTSIDE);
        } else if (prohibited) {
            classes.add("prohibited");
        } else if (product || use || told) {
            if (product || use) {
                classes.add("high-risk");
            }
            if (told) {
                classes.add("limited-transparency");
            }
        } else {
            classes.add("minimal");
        }
        return classes;
    }

    /** Art. 2(1)(a), 2(6), 3(63), 51, 52. */
    private static Set<String> classOfModel(Map<AiActFact, Boolean> facts) {
        Set<String> classes = new TreeSet<>(Set.of(OUTSIDE));
        if (facts.get(GENERAL_PURPOSE_MODEL)
                && facts.get(MODEL_ON_UNION_MARKET)
                && !facts.get(SCIENTIFIC_RESEARCH_ONLY)) {
            classes.add("gpai");
            if (facts.get(COMMISSION_DESIGNATION)
                    || (facts.get(HIGH_IMPACT_CAPABILITY) && !facts.get(PRESUMPTION_REBUTTED))) {
                classes.add("gpai-systemic-risk");
            }
        } else {
            classes.add(MODEL_OUTSIDE);
        }
        return classes;
    }

    /** Art. 2(1)(a) to (c), 2(3), 2(8), 2(10), 2(12), 3(1), for a system that is nothing special. */
    private static Set<String> scopeOfSystem(Map<AiActFact, Boolean> facts) {
        boolean provider = facts.get(AiActRole.PROVIDER)
                && (facts.get(UNION_MARKET) || (!facts.get(UNION_ESTABLISHED) && facts.get(OUTPUT_USED_IN_UNION)));
        boolean deployer = facts.get(AiActRole.DEPLOYER)
                && (facts.get(UNION_ESTABLISHED) || facts.get(OUTPUT_USED_IN_UNION))
                && !facts.get(PERSONAL_USE);
        boolean excluded = facts.get(DEFENCE_ONLY)
                || (facts.get(PRE_MARKET) && !facts.get(REAL_WORLD_TESTING))
                || facts.get(FREE_OPEN_SOURCE);
        return facts.get(AI_SYSTEM) && (provider || deployer) && !excluded
                ? Set.of(MODEL_OUTSIDE, "minimal")
                : Set.of(MODEL_OUTSIDE, OUTSIDE);
    }
}
