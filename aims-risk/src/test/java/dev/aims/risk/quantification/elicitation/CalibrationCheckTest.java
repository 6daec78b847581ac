package dev.aims.risk.quantification.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.aims.core.model.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class CalibrationCheckTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double Z = 1.6448536269514722;

    /** Questions on values around 100 that the experts know with a standard deviation of 10, stated as they please. */
    private static List<SeedQuestion> simulated(int questions, long seed, double narrow) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SeedQuestion> all = new ArrayList<>();
        for (int q = 0; q < questions; q++) {
            double truth = 100 + 10 * NORMAL.inverseCumulativeProbability(random.nextDouble());
            all.add(SeedQuestion.of(
                    "q" + q,
                    truth,
                    Judgement.of("sound", 100 - 10 * Z, 100, 100 + 10 * Z),
                    Judgement.of("narrow", 100 - 10 * narrow * Z, 100, 100 + 10 * narrow * Z)));
        }
        return all;
    }

    @Test
    void calibrated_experts_pass_as_often_as_they_should_and_overconfident_ones_fail() {
        int sound = 0;
        int narrow = 0;
        int accurate = 0;
        for (int run = 0; run < 400; run++) {
            CalibrationCheck check = CalibrationCheck.of(simulated(20, run, 0.4));
            sound += check.expert("sound").verdict() == CalibrationVerdict.CONSISTENT ? 1 : 0;
            narrow += check.expert("narrow").verdict() == CalibrationVerdict.OVERCONFIDENT ? 1 : 0;
            accurate += check.expert("sound").statisticalAccuracy() > 0.05 ? 1 : 0;
        }
        // Binomial(20, 0.9) is rejected at 5 % for 15 hits or fewer, in 4.3 % of cases: 17 of 400, standard deviation
        // 4.1.
        assertThat(sound).isBetween(366, 399);
        // Half the truths fall into an interval of 0.4 * 1.645 deviations: 15 hits or fewer of 20 in 99 % of cases.
        assertThat(narrow).isGreaterThan(380);
        // The chi-squared approximation rejects a little too often with 20 questions.
        assertThat(accurate).isBetween(340, 400);
    }

    @Test
    void a_calibrated_expert_outweighs_an_overconfident_one() {
        int outweighs = 0;
        for (int run = 0; run < 100; run++) {
            ExpertWeights weights = CalibrationCheck.of(simulated(40, run, 0.4)).performanceWeights();
            outweighs += weights.of(PartyId.parse("sound")) > 0.99 ? 1 : 0;
        }
        // A calibrated expert is below the cut-off of 0.05 about one time in twenty; four deviations are 9.
        assertThat(outweighs).isGreaterThan(84);
    }

    @Test
    void hits_are_tested_by_the_exact_binomial_distribution() {
        // p-values of binomtest of scipy
        assertThat(new IntervalHits(0.05, 0.95, 20, 11).pValue())
                .isCloseTo(5.9858531740360085e-05, withPercentage(1e-6));
        assertThat(new IntervalHits(0.05, 0.95, 20, 18).pValue()).isEqualTo(1);
        assertThat(new IntervalHits(0.05, 0.95, 20, 20).pValue()).isCloseTo(0.25452997802490435, withPercentage(1e-6));
        assertThat(new IntervalHits(0, 0.5, 10, 4).pValue()).isCloseTo(0.75390625, withPercentage(1e-6));
        assertThat(new IntervalHits(0.05, 0.95, 20, 11).rate()).isEqualTo(0.55);
        assertThat(new IntervalHits(0.05, 0.95, 20, 11).claimed()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void an_expert_whose_intervals_always_hold_the_truth_may_be_underconfident() {
        List<SeedQuestion> questions = new ArrayList<>();
        for (int q = 0; q < 60; q++) {
            questions.add(SeedQuestion.of("q" + q, q, Judgement.of("wide", q - 100, q - 1, q + 100)));
        }
        CalibrationScore score = CalibrationCheck.of(questions).expert("wide");

        assertThat(score.verdict()).isEqualTo(CalibrationVerdict.UNDERCONFIDENT);
        assertThat(score.describe()).startsWith("90 % intervals held 60 of 60 truths (100 %), p = 0.00");
        assertThat(score.intervals().get(0).rate()).isEqualTo(1);
        assertThat(score.below().hits()).isZero();
        assertThat(score.below().pValue()).isLessThan(1e-9);
    }

    @Test
    void too_few_questions_give_equal_weights_which_is_said() {
        CalibrationCheck check = CalibrationCheck.of(simulated(9, 1, 0.4));

        for (ExpertWeights weights : List.of(check.performanceWeights(), check.optimisedWeights())) {
            assertThat(weights.byExpert().values()).containsOnly(0.5);
            assertThat(weights.reason())
                    .isEqualTo(
                            "equal weights, since 9 answered seed questions are too few for performance weights, which"
                                    + " need 10");
        }
    }

    @Test
    void an_answer_on_a_logarithmic_background_counts_by_orders_of_magnitude() {
        List<SeedQuestion> plain = List.of(SeedQuestion.of("q", 2, Judgement.of("a", 1, 2, 3)));
        List<SeedQuestion> powers = List.of(
                SeedQuestion.logarithmic("q", Math.exp(2), Judgement.of("a", Math.exp(1), Math.exp(2), Math.exp(3))));

        assertThat(CalibrationCheck.of(powers).expert("a").information())
                .isCloseTo(CalibrationCheck.of(plain).expert("a").information(), within(1e-12));
        // By hand: the range is 0.8 to 3.2; 2 * 0.05 * ln(0.05 * 2.4 / 0.2) + 2 * 0.45 * ln(0.45 * 2.4 / 1).
        assertThat(CalibrationCheck.of(plain).expert("a").information())
                .isCloseTo(0.1 * Math.log(0.6) + 0.9 * Math.log(1.08), within(1e-12));
    }

    @Test
    void a_pool_of_one_expert_scores_as_that_expert_where_truths_are_stated_values_too() {
        SplittableRandom random = new SplittableRandom(3);
        List<SeedQuestion> questions = new ArrayList<>();
        for (int q = 0; q < 300; q++) {
            double[] values = random.doubles(6, -5, 5).map(Math::exp).sorted().toArray();
            Judgement one = Judgement.of("one", values[0], values[2], values[4]);
            Judgement other = Judgement.of("other", values[1], values[3], values[5]);
            questions.add(SeedQuestion.logarithmic("q" + q, values[random.nextInt(6)], one, other));
        }
        CalibrationCheck check = CalibrationCheck.of(questions);

        for (String expert : List.of("one", "other")) {
            ExpertWeights alone = new ExpertWeights(Map.of(PartyId.parse(expert), 1.0), "alone");
            assertThat(check.pool(alone).bins()).isEqualTo(check.expert(expert).bins());
        }
    }

    @Test
    void questions_that_were_left_out_count_for_nobody() {
        List<SeedQuestion> questions = new ArrayList<>(simulated(12, 1, 0.4));
        questions.add(SeedQuestion.of("alone", 100, Judgement.of("sound", 90, 101, 110)));
        CalibrationCheck check = CalibrationCheck.of(questions);

        assertThat(check.expert("sound").questions()).isEqualTo(13);
        assertThat(check.expert("narrow").questions()).isEqualTo(12);
        assertThat(check.performanceWeights().reason()).contains("12 seed questions");
        assertThat(check.pool(check.equalWeights()).questions()).isEqualTo(13);
    }

    @Test
    void answers_that_cannot_be_compared_are_refused() {
        CalibrationCheck check = CalibrationCheck.of(simulated(10, 1, 0.4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.pool(ExpertWeights.equal(List.of(PartyId.parse("stranger")))))
                .withMessage(
                        "weights must be of experts who answered a question, which are [narrow, sound], but were of"
                                + " [stranger]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationCheck.of(List.of()))
                .withMessage("questions must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationCheck.of(List.of(
                        SeedQuestion.of("q", 1, Judgement.of("a", 1, 2, 3), Judgement.interval("b", 1, 2, 0.8)))))
                .withMessageStartingWith(
                        "answers must be at the same probabilities, here [0.05, 0.5, 0.95], but that of b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedQuestion.of("q", 1, Judgement.of("a", 1, 2, 3), Judgement.of("a", 1, 2, 3)))
                .withMessage("answers to q must be one an expert but two are those of a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedQuestion.logarithmic("q", 0, Judgement.of("a", 1, 2, 3)))
                .withMessageContaining("must be above 0 on a logarithmic background but one is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedQuestion.of("q", Double.NaN, Judgement.of("a", 1, 2, 3)))
                .withMessage("truth of q must be finite but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judgement.of("a", 2, 2, 3))
                .withMessageStartingWith("stated of a must ascend in probability and value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationCheck.of(TobaccoStudy.questions()).performanceWeights(Double.NaN))
                .withMessage("cutoff must be in [0, 1] but was NaN");
    }
}
