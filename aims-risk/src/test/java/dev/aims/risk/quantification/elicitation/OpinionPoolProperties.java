package dev.aims.risk.quantification.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.PartyId;
import dev.aims.risk.quantification.distribution.Distributions;
import dev.aims.risk.quantification.distribution.Law;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class OpinionPoolProperties {
    private static OpinionPool pool(Distribution a, Distribution b, double weight) {
        return OpinionPool.of(Opinion.of("a", a), Opinion.of("b", b))
                .weighted(new ExpertWeights(Map.of(PartyId.parse("a"), weight, PartyId.parse("b"), 1.0), "any"));
    }

    @Property(tries = 100)
    void a_pool_of_equal_opinions_is_that_opinion(
            @ForAll("continuous") Distribution opinion,
            @ForAll @DoubleRange(min = 0.01, max = 100) double weight,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
        OpinionPool pool = pool(opinion, opinion, weight);
        double quantile = Law.of(opinion).quantile(p);

        assertThat(Law.of(pool.linear().distribution()).cdf(quantile)).isCloseTo(p, within(1e-8));
        assertThat(pool.averages(p).get(0).value()).isCloseTo(quantile, within(1e-9 * quantile));
        if (!(opinion instanceof Distribution.Triangular)) {
            assertThat(Law.of(pool.logarithmic().distribution()).cdf(quantile)).isCloseTo(p, within(1e-8));
        }
    }

    @Property(tries = 100)
    void averaged_quantiles_ascend_and_lie_between_those_of_the_experts(
            @ForAll("continuous") Distribution a,
            @ForAll("continuous") Distribution b,
            @ForAll @DoubleRange(min = 0.01, max = 100) double weight) {
        List<StatedQuantile> averages = pool(a, b, weight).averages(0.05, 0.25, 0.5, 0.75, 0.95);

        for (int i = 0; i < averages.size(); i++) {
            StatedQuantile each = averages.get(i);
            double first = Law.of(a).quantile(each.probability());
            double second = Law.of(b).quantile(each.probability());
            assertThat(each.value())
                    .isBetween(Math.min(first, second) * (1 - 1e-9), Math.max(first, second) * (1 + 1e-9));
            assertThat(i == 0 || each.value() > averages.get(i - 1).value()).isTrue();
        }
    }

    @Property(tries = 100)
    void a_linear_pool_has_the_average_of_means_and_is_at_least_as_wide_as_the_average_of_variances(
            @ForAll("continuous") Distribution a,
            @ForAll("continuous") Distribution b,
            @ForAll @DoubleRange(min = 0.01, max = 100) double weight) {
        double share = weight / (weight + 1);
        Law pooled = Law.of(pool(a, b, weight).linear().distribution());

        double mean = share * Law.of(a).mean() + (1 - share) * Law.of(b).mean();
        double variance = share * Law.of(a).variance() + (1 - share) * Law.of(b).variance();
        assertThat(pooled.mean()).isCloseTo(mean, within(1e-9 * mean));
        assertThat(pooled.variance()).isGreaterThanOrEqualTo(variance * (1 - 1e-9));
    }

    @Property
    void weights_add_up_to_one(
            @ForAll @DoubleRange(max = 1e6) double a, @ForAll @DoubleRange(min = 0.01, max = 1e6) double b) {
        ExpertWeights weights = new ExpertWeights(Map.of(PartyId.parse("a"), a, PartyId.parse("b"), b), "any");

        assertThat(weights.byExpert().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Provide
    Arbitrary<Distribution> continuous() {
        return Distributions.continuous();
    }
}
