package dev.aims.risk.quantification.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.PartyId;
import dev.aims.risk.quantification.distribution.Law;
import dev.aims.risk.quantification.distribution.QuantileFit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OpinionPoolTest {
    private static final PartyId ACTUARY = PartyId.parse("actuary");
    private static final PartyId ENGINEER = PartyId.parse("engineer");
    private static final ExpertWeights THREE_TO_ONE =
            new ExpertWeights(Map.of(ACTUARY, 3.0, ENGINEER, 1.0), "as agreed");

    private static OpinionPool pool(Distribution actuary, Distribution engineer) {
        return OpinionPool.of(Opinion.of("actuary", actuary), Opinion.of("engineer", engineer))
                .weighted(THREE_TO_ONE);
    }

    @Test
    void a_linear_pool_averages_probabilities() {
        Distribution pooled = pool(new Distribution.Uniform(0, 1), new Distribution.Uniform(1, 2))
                .linear()
                .distribution();

        assertThat(Law.of(pooled).cdf(1)).isCloseTo(0.75, within(1e-12));
        assertThat(Law.of(pooled).mean()).isCloseTo(0.75 * 0.5 + 0.25 * 1.5, within(1e-12));
    }

    @Test
    void a_quantile_average_averages_values() {
        OpinionPool pool = pool(new Distribution.Uniform(0, 1), new Distribution.Uniform(1, 3));

        // Quantile functions p and 1 + 2p: their average is 0.25 + 1.25 p.
        assertThat(pool.averages(0.2, 0.8))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
                .isEqualTo(List.of(new StatedQuantile(0.2, 0.5), new StatedQuantile(0.8, 1.25)));
    }

    @Test
    void a_quantile_average_takes_quantiles_as_they_were_stated_and_tells_the_misfit() {
        PooledOpinion pooled = OpinionPool.of(
                        Judgement.of("actuary", 10, 60, 500).fitted(QuantileFit::lognormal),
                        Judgement.of("engineer", 30, 100, 300).fitted(QuantileFit::lognormal))
                .quantileAverage(QuantileFit::lognormal, 0.05, 0.5, 0.95);

        QuantileFit fit = Objects.requireNonNull(pooled.fit());
        assertThat(fit.stated())
                .containsExactly(
                        new StatedQuantile(0.05, 20), new StatedQuantile(0.5, 80), new StatedQuantile(0.95, 400));
        assertThat(fit.rootMeanSquare()).isBetween(1e-4, 0.05);
    }

    @Test
    void a_logarithmic_pool_is_the_product_of_densities_to_the_power_of_weights() {
        for (List<Distribution> pair : List.<List<Distribution>>of(
                List.of(new Distribution.Lognormal(1, 0.5), new Distribution.Lognormal(2, 1)),
                List.of(new Distribution.Gamma(2, 1), new Distribution.Gamma(5, 0.3)),
                List.of(new Distribution.Pareto(1, 2), new Distribution.Pareto(1.5, 4)),
                List.of(new Distribution.Uniform(0, 6), new Distribution.Uniform(1, 9)),
                List.of(new Distribution.Pert(0, 2, 8, 4), new Distribution.Pert(0, 6, 8, 9)))) {
            Law pooled = Law.of(pool(pair.get(0), pair.get(1)).logarithmic().distribution());
            double first = ratio(pooled, pair, 2);
            for (double x : new double[] {1.7, 2.5, 3.3, 4.6, 5.9}) {
                assertThat(ratio(pooled, pair, x)).isCloseTo(first, within(1e-9 * first));
            }
        }
    }

    private static double ratio(Law pooled, List<Distribution> pair, double x) {
        return Math.pow(Law.of(pair.get(0)).density(x), 0.75)
                * Math.pow(Law.of(pair.get(1)).density(x), 0.25)
                / pooled.density(x);
    }

    @Test
    void an_estimate_names_the_experts_the_rule_and_the_weights() {
        Estimate estimate = pool(new Distribution.Uniform(0, 1), new Distribution.Uniform(1, 2))
                .linear()
                .toEstimate(LocalDate.of(2027, 3, 1));

        Elicitation origin = Objects.requireNonNull(estimate.elicitation());
        assertThat(origin.method()).isEqualTo(ElicitationMethod.COMBINED);
        assertThat(origin.experts()).containsExactly(ACTUARY, ENGINEER);
        assertThat(origin.basis()).isEqualTo("linear pool, as agreed: actuary 0.750, engineer 0.250");
    }

    @Test
    void the_estimate_of_one_expert_tells_how_it_was_stated() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        Elicitation quantiles = Objects.requireNonNull(Judgement.of("actuary", 10, 60, 500)
                .fitted(QuantileFit::lognormal)
                .toEstimate(day)
                .elicitation());
        Elicitation bounds = Objects.requireNonNull(
                Opinion.bounds("actuary", 10, 60, 500).toEstimate(day).elicitation());

        assertThat(quantiles.method()).isEqualTo(ElicitationMethod.QUANTILES);
        assertThat(quantiles.stated()).hasSize(3);
        assertThat(bounds.method()).isEqualTo(ElicitationMethod.BOUNDS_AND_MODE);
        assertThat(List.of(quantiles, bounds)).allSatisfy(each -> {
            assertThat(each.experts()).containsExactly(ACTUARY);
            assertThat(each.elicitedOn()).isEqualTo(day);
        });
    }

    @Test
    void an_expert_without_weight_is_asked_and_does_not_count() {
        PooledOpinion pooled = OpinionPool.of(
                        Opinion.of("actuary", new Distribution.Uniform(0, 1)),
                        Opinion.of("engineer", new Distribution.Uniform(5, 6)))
                .weighted(new ExpertWeights(Map.of(ACTUARY, 1.0, ENGINEER, 0.0), "by performance"))
                .linear();

        assertThat(pooled.distribution().highest()).isEqualTo(1);
        assertThat(Objects.requireNonNull(pooled.toEstimate(null).elicitation()).experts())
                .containsExactly(ACTUARY, ENGINEER);
    }

    @Test
    void opinions_that_cannot_be_pooled_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(OpinionPool::of).withMessage("opinions must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool(new Distribution.Uniform(0, 1), new Distribution.Gamma(1, 1))
                        .logarithmic())
                .withMessageContaining("must be of one kind for a logarithmic pool but are [Uniform, Gamma]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool(new Distribution.Uniform(0, 1), new Distribution.Uniform(2, 3))
                        .logarithmic())
                .withMessageContaining("one begins at 2.0 and another ends at 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool(new Distribution.Constant(1), new Distribution.Constant(1))
                        .logarithmic())
                .withMessageContaining("but are Constant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpinionPool.of(Opinion.of("stranger", new Distribution.Uniform(0, 1)))
                        .weighted(THREE_TO_ONE))
                .withMessage("expert must be one of [actuary, engineer] but was eve");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpertWeights(Map.of(ACTUARY, 0.0), "none"))
                .withMessage("byExpert must hold a weight above 0 but was {actuary=0.0}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpertWeights(Map.of(ACTUARY, Double.NaN), "none"))
                .withMessage("weight of actuary must be finite and at least 0 but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpinionPool.of(
                        Opinion.of("actuary", new Distribution.Uniform(0, 1)),
                        Opinion.of("actuary", new Distribution.Uniform(0, 1))))
                .withMessage("opinions must be one an expert but two are those of actuary");
    }
}
