package dev.aims.risk.quantification.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.aims.core.model.PartyId;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * The classical model on a published study. Two digits are those of the program Excalibur as published; more come from a
 * computation of our own in numpy and scipy, which agrees with them.
 */
class ClassicalModelTest {
    private static final Percentage BILLIONTH = withPercentage(1e-7);
    private static final Offset<Double> PUBLISHED = within(0.005);

    private final CalibrationCheck check = CalibrationCheck.of(TobaccoStudy.questions());

    @Test
    void equal_weights_score_as_published() {
        CalibrationScore pool = check.pool(check.equalWeights());

        assertThat(pool.statisticalAccuracy()).isCloseTo(0.20, PUBLISHED).isCloseTo(0.20017288354327556, BILLIONTH);
        assertThat(pool.information()).isCloseTo(0.45, PUBLISHED).isCloseTo(0.45139068529171195, BILLIONTH);
        assertThat(pool.combined()).isCloseTo(0.09, PUBLISHED);
        assertThat(pool.bins()).containsExactly(0, 1, 1, 6, 2, 0);
    }

    @Test
    void performance_weights_score_as_published() {
        CalibrationScore pool = check.pool(check.performanceWeights(0));

        assertThat(pool.statisticalAccuracy()).isCloseTo(0.66, PUBLISHED).isCloseTo(0.6639059078142181, BILLIONTH);
        assertThat(pool.information()).isCloseTo(0.53, PUBLISHED).isCloseTo(0.5276742544199166, BILLIONTH);
        assertThat(pool.combined()).isCloseTo(0.35, PUBLISHED);
    }

    @Test
    void optimised_weights_leave_the_best_expert_as_published() {
        ExpertWeights weights = check.optimisedWeights();
        CalibrationScore pool = check.pool(weights);

        assertThat(weights.of(PartyId.parse("ex7"))).isEqualTo(1);
        assertThat(pool.statisticalAccuracy()).isCloseTo(0.69, PUBLISHED);
        assertThat(pool.information()).isCloseTo(1.06, PUBLISHED);
        assertThat(pool.combined()).isCloseTo(0.73, PUBLISHED);
    }

    @Test
    void experts_have_their_scores_and_weights() {
        assertScore("ex1", 0.03698194553661529, 0.9291252051329503, 0.023438366954853313);
        assertScore("ex2", 0.17157524531011728, 1.002678783312974, 0.11734911180597338);
        assertScore("ex3", 0.001053137379870368, 0.9968665027699922, 0.0007161193085399353);
        assertScore("ex4", 0.023658026694738692, 0.8184492662101699, 0.013207895803882257);
        assertScore("ex5", 0.4399456358023407, 0.8964388387256953, 0.2690190478461275);
        assertScore("ex6", 0.07796004325253271, 1.4684090380760213, 0.07808767159653054);
        assertScore("ex7", 0.6875868656902036, 1.062177067419471, 0.498181786684093);
        assertThat(check.expert("ex6").bins()).containsExactly(0, 1, 1, 4, 1, 3);
    }

    private void assertScore(String expert, double accuracy, double information, double weight) {
        CalibrationScore score = check.expert(expert);
        assertThat(score.statisticalAccuracy()).isCloseTo(accuracy, BILLIONTH);
        assertThat(score.information()).isCloseTo(information, BILLIONTH);
        assertThat(check.performanceWeights(0).of(PartyId.parse(expert))).isCloseTo(weight, BILLIONTH);
    }

    @Test
    void a_cut_off_takes_the_weight_of_those_below_it() {
        ExpertWeights weights = check.performanceWeights();

        assertThat(weights.byExpert().values().stream().filter(weight -> weight > 0))
                .hasSize(4);
        assertThat(weights.reason()).isEqualTo("performance weights of 10 seed questions, cut-off 0.05");
        assertThat(check.performanceWeights(0.9).reason())
                .contains("nobody's statistical accuracy reaches the cut-off 0.9");
    }
}
