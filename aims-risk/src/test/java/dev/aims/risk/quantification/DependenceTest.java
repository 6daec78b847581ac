package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.SharedCause;
import dev.aims.risk.quantification.result.LossDistribution;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Losses of 1 an event, so that losses are numbers of events, whose joint distribution has a closed form. */
class DependenceTest {
    private static final int TRIALS = 200_000;
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(TRIALS).seed(3);
    private static final Distribution ONE = new Distribution.Constant(1);
    private static final List<RiskId> PAIR = List.of(RiskId.parse("a"), RiskId.parse("b"));

    @Test
    void two_events_of_even_odds_coincide_as_often_as_the_normal_quadrant_says() {
        Portfolio portfolio =
                Portfolio.of("EUR", pair(new Frequency.Bernoulli(0.5))).correlated(Correlation.uniform(PAIR, 0.6));

        // P(Z1 > 0, Z2 > 0) = 1/4 + asin(r) / (2 pi): Sheppard, 1899
        double both = 0.25 + Math.asin(0.6) / (2 * Math.PI);
        assertProbability(
                SIMULATION.run(portfolio).total().probabilityAbove(1.5).value(), both);
    }

    @Test
    void a_correlation_of_one_makes_equal_counts_and_of_minus_one_opposite_ones() {
        List<Risk> risks = pair(new Frequency.Bernoulli(0.5));

        LossDistribution same = SIMULATION
                .run(Portfolio.of("EUR", risks).correlated(Correlation.uniform(PAIR, 1)))
                .total();
        LossDistribution opposite = SIMULATION
                .run(Portfolio.of("EUR", risks).correlated(Correlation.uniform(PAIR, -1)))
                .total();

        assertThat(same.probabilityAbove(0.5)).isEqualTo(same.probabilityAbove(1.5));
        assertThat(opposite.probabilityAbove(0.5).value()).isEqualTo(1);
        assertThat(opposite.probabilityAbove(1.5).value()).isZero();
    }

    @Test
    void a_copula_leaves_each_risk_as_it_is() {
        List<Risk> risks = pair(new Frequency.NegativeBinomial(3, 2));
        Portfolio portfolio = Portfolio.of("EUR", risks).correlated(Correlation.uniform(PAIR, 0.7));
        LossDistribution alone =
                ExactEngine.withDefaults().run(Portfolio.of(risks.get(1))).total();
        LossDistribution coupled = SIMULATION.run(portfolio).risk("b");

        for (int n = 0; n < 10; n++) {
            assertProbability(
                    coupled.probabilityAbove(n + 0.5).value(),
                    alone.probabilityAbove(n + 0.5).value());
        }
    }

    @Test
    void risks_that_share_a_cause_have_the_covariance_of_its_strikes() {
        Portfolio portfolio = Portfolio.of("EUR", List.of(caused("a", 2, 0.5, 0.8), caused("b", 1, 0.5, 0.4)));
        LossDistribution total = SIMULATION.run(portfolio).total();

        // N_a + N_b = own events + strikes that hit; Cov = rate * p_a * p_b
        double variance = 2 + 1 + 2 * 0.5 * 0.8 * 0.4;
        double deviation = total.standardDeviation().value();
        assertThat(total.mean().value()).isCloseTo(3, within(4 * total.mean().standardError()));
        assertThat(deviation * deviation)
                .isCloseTo(
                        variance,
                        within(8 * deviation * total.standardDeviation().standardError()));
    }

    @Test
    void a_control_that_may_be_weak_makes_the_risks_that_share_it_bad_in_the_same_years() {
        ControlEffect effect = ControlEffect.of(
                ControlRef.parse("own:filter"), EffectTarget.FREQUENCY, new Distribution.Uniform(0, 1));
        List<Risk> risks = List.of(controlled("a", effect), controlled("b", effect));
        LossDistribution total = SIMULATION.run(Portfolio.of("EUR", risks)).total();

        // E N = 4 / 2 each; given u, N_a + N_b is Poisson(8 u): mean 4, variance 4 + 64 / 12
        double deviation = total.standardDeviation().value();
        assertThat(total.mean().value()).isCloseTo(4, within(4 * total.mean().standardError()));
        assertThat(deviation * deviation)
                .isCloseTo(
                        4 + 64.0 / 12,
                        within(8 * deviation * total.standardDeviation().standardError()));
    }

    @Test
    void residual_events_are_among_the_current_ones_and_those_among_the_inherent_ones() {
        ControlEffect half = ControlEffect.of(
                ControlRef.parse("own:filter"), EffectTarget.FREQUENCY, new Distribution.Uniform(0.3, 0.7));
        Portfolio portfolio = Portfolio.of("EUR", List.of(controlled("a", half)));
        double[] inherent =
                SIMULATION.block(portfolio.at(LossStage.INHERENT), 0, 5_000).total();
        double[] current =
                SIMULATION.block(portfolio.at(LossStage.CURRENT), 0, 5_000).total();

        assertThat(IntStream.range(0, 5_000)).allMatch(t -> current[t] <= inherent[t]);
        assertThat(IntStream.range(0, 5_000)).anyMatch(t -> current[t] < inherent[t]);
    }

    @Test
    void the_exact_engine_refuses_dependent_risks_and_says_why() {
        ControlEffect effect = ControlEffect.of(
                ControlRef.parse("own:filter"), EffectTarget.FREQUENCY, new Distribution.Uniform(0, 1));
        Portfolio controlled = Portfolio.of("EUR", List.of(controlled("a", effect), controlled("b", effect)));
        Portfolio caused = Portfolio.of("EUR", List.of(caused("a", 2, 0.5, 0.8), caused("b", 1, 0.5, 0.4)));
        Portfolio correlated =
                Portfolio.of("EUR", pair(new Frequency.Poisson(1))).correlated(Correlation.uniform(PAIR, 0.5));

        assertRefused(controlled, "the control own:filter, whose effect is uncertain, acts on a, b");
        assertRefused(caused, "the cause cause is shared by a, b");
        assertRefused(correlated, "the numbers of events of a, b are correlated");
        assertThat(ExactEngine.withDefaults()
                        .run(controlled.at(LossStage.INHERENT))
                        .total()
                        .mean()
                        .value())
                .isCloseTo(8, within(1e-9));
    }

    private static void assertRefused(Portfolio portfolio, String reason) {
        assertThatThrownBy(() -> ExactEngine.withDefaults().run(portfolio))
                .isInstanceOfSatisfying(
                        UnsupportedModelException.class,
                        refused -> assertThat(refused.reasons()).containsExactly(reason))
                .hasMessage("the exact engine cannot work out this portfolio: " + reason);
    }

    @Test
    void a_matrix_that_is_no_correlation_is_refused_with_what_is_wrong() {
        double[][] impossible = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
        List<RiskId> three = List.of(RiskId.parse("a"), RiskId.parse("b"), RiskId.parse("c"));

        // eigenvalues 1 + 0.9, 1 + 0.9, 1 - 1.8
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.of(three, impossible))
                .withMessageContaining("must be positive semidefinite but has the eigenvalue -0.8")
                .withMessageContaining("Correlation.nearest");
        Correlation nearest = Correlation.nearest(three, impossible);
        assertThat(nearest.between(three.get(0), three.get(1))).isCloseTo(0.5, within(1e-6));
        assertThat(nearest.between(three.get(0), three.get(2))).isCloseTo(-0.5, within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.of(PAIR, new double[][] {{1, 0.5}, {0.4, 1}}))
                .withMessage("matrix[1][0] must be the same as matrix[0][1], 0.5, but was 0.4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.of(PAIR, new double[][] {{2, 0.5}, {0.5, 1}}))
                .withMessage("matrix[0][0] must be in [-1, 1] but was 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.uniform(PAIR, Double.NaN))
                .withMessage("matrix[0][1] must be in [-1, 1] but was NaN");
    }

    private static void assertProbability(double simulated, double expected) {
        assertThat(simulated).isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / TRIALS) + 1e-9));
    }

    private static List<Risk> pair(Frequency frequency) {
        return List.of(ReferenceCases.risk("a", frequency, ONE), ReferenceCases.risk("b", frequency, ONE));
    }

    private static Risk caused(String id, double rate, double strikes, double hit) {
        return ReferenceCases.risk(
                id,
                LossModel.of("EUR", new Frequency.Poisson(rate), ONE).toBuilder()
                        .causes(List.of(new SharedCause("cause", strikes, hit)))
                        .build());
    }

    private static Risk controlled(String id, ControlEffect effect) {
        return ReferenceCases.risk(
                id,
                LossModel.of("EUR", new Frequency.Poisson(4), ONE).toBuilder()
                        .effects(List.of(effect))
                        .build());
    }
}
