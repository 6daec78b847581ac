package dev.aims.risk.quantification.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

class LawProperties {
    @Property(tries = 300)
    void both_sides_of_a_value_make_up_all(@ForAll("laws") Law law, @ForAll @DoubleRange(max = 3e6) double x) {
        assertThat(law.cdf(x) + law.survival(x)).isCloseTo(1, within(1e-12));
        assertThat(law.cdf(law.highest())).isCloseTo(1, within(1e-12));
        assertThat(law.cdf(Math.nextDown(law.lowest()))).isZero();
    }

    @Property(tries = 300)
    void a_quantile_is_the_least_value_that_is_not_exceeded(
            @ForAll("laws") Law law, @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
        double quantile = law.quantile(p);

        assertThat(law.cdf(quantile * (1 + 1e-9))).isGreaterThanOrEqualTo(p - 1e-9);
        assertThat(law.cdf(quantile * (1 - 1e-9))).isLessThanOrEqualTo(p + 1e-6);
        // What is lost in 1 - p decides which side of a jump is found.
        assertThat(law.upperQuantile(1 - p))
                .isBetween(law.quantile(p - 1e-9) * (1 - 1e-6), law.quantile(p + 1e-9) * (1 + 1e-6));
    }

    @Property(tries = 100)
    void a_limited_expected_value_is_the_area_under_the_survival_function(
            @ForAll("laws") Law law, @ForAll @DoubleRange(min = 100, max = 3e6) double limit) {
        int steps = 10_000;
        double area = 0;
        for (int i = 0; i < steps; i++) {
            area += law.survival((i + 0.5) * limit / steps) * limit / steps;
        }
        assertThat(law.limitedExpectedValue(limit)).isCloseTo(area, within(limit / steps));
    }

    @Property(tries = 300)
    void moments_are_those_of_commons_statistics(@ForAll("standard") Distribution distribution) {
        ContinuousDistribution reference = reference(distribution);
        Law law = Law.of(distribution);

        assertThat(law.mean()).isCloseTo(reference.getMean(), within(1e-12 * reference.getMean()));
        assertThat(law.variance()).isCloseTo(reference.getVariance(), within(1e-8 * reference.getVariance()));
    }

    @Property(tries = 60)
    void moments_are_the_averages_over_all_quantiles(@ForAll("light") Distribution distribution) {
        Law law = Law.of(distribution);
        double[] sums = new double[4];
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            double x = law.quantile((i + 0.5) / steps);
            for (int k = 1; k <= 3; k++) {
                sums[k] += Math.pow(x, k) / steps;
            }
        }
        assertThat(law.moment(1)).isCloseTo(sums[1], within(5e-3 * sums[1]));
        assertThat(law.moment(2)).isBetween(0.98 * sums[2], 1.25 * sums[2]); // the sum lacks the ends
        assertThat(law.moment(3)).isBetween(0.98 * sums[3], 8 * sums[3]);
    }

    @Property(tries = 100)
    void what_stays_of_a_shared_loss_is_worked_out_value_by_value(
            @ForAll("light") Distribution distribution,
            @ForAll @DoubleRange(max = 1e6) double deductible,
            @ForAll @DoubleRange(max = 1e6) double limit,
            @ForAll @DoubleRange(min = 1, max = 2e6) double cap) {
        Law law = Law.of(distribution);
        Law retained = law.retained(deductible, limit, cap);
        int steps = 5_000;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < steps; i++) {
            double loss = law.quantile((i + 0.5) / steps);
            double stays = Math.min(loss - Math.min(Math.max(loss - deductible, 0), limit), cap);
            mean += stays / steps;
            square += stays * stays / steps;
        }
        assertThat(retained.moment(1)).isCloseTo(mean, within(1e-2 * mean + 1));
        assertThat(retained.moment(2)).isBetween(0.98 * square - cap, 1.3 * square + cap); // the sum lacks the end
        assertThat(retained.limitedExpectedValue(1e300)).isCloseTo(retained.moment(1), within(1e-9 * mean + 1e-9));
    }

    @Property(tries = 200)
    void scaling_scales_quantiles_and_means(
            @ForAll("laws") Law law,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
        assertThat(law.scaled(factor).quantile(p)).isEqualTo(factor * law.quantile(p));
        assertThat(law.scaled(factor).mean()).isEqualTo(factor * law.mean());
    }

    @Property
    void a_lognormal_has_the_interval_that_it_was_fitted_to(
            @ForAll @DoubleRange(min = 1, max = 1e6) double low,
            @ForAll @DoubleRange(min = 1.1, max = 1e3) double ratio,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double probability) {
        Law law = Law.of(DistributionFit.lognormal(low, low * ratio, probability));

        assertThat(law.cdf(low)).isCloseTo((1 - probability) / 2, within(1e-9));
        assertThat(law.survival(low * ratio)).isCloseTo((1 - probability) / 2, within(1e-9));
    }

    @Property
    void a_fit_of_moments_has_them(
            @ForAll @DoubleRange(min = 1, max = 1e6) double mean,
            @ForAll @DoubleRange(min = 0.05, max = 3) double variation) {
        double deviation = mean * variation;

        Law lognormal = Law.of(DistributionFit.lognormalOfMoments(mean, deviation));
        assertThat(lognormal.mean()).isCloseTo(mean, within(1e-9 * mean));
        assertThat(Math.sqrt(lognormal.variance())).isCloseTo(deviation, within(1e-8 * deviation));

        Law gamma = Law.of(DistributionFit.gammaOfMoments(mean, deviation));
        assertThat(gamma.mean()).isCloseTo(mean, within(1e-9 * mean));
        assertThat(Math.sqrt(gamma.variance())).isCloseTo(deviation, within(1e-8 * deviation));
    }

    private static ContinuousDistribution reference(Distribution distribution) {
        if (distribution instanceof Distribution.Uniform uniform) {
            return UniformContinuousDistribution.of(uniform.min(), uniform.max());
        } else if (distribution instanceof Distribution.Triangular triangular) {
            return TriangularDistribution.of(triangular.min(), triangular.mode(), triangular.max());
        } else if (distribution instanceof Distribution.Lognormal lognormal) {
            return LogNormalDistribution.of(lognormal.mu(), lognormal.sigma());
        } else if (distribution instanceof Distribution.Gamma gamma) {
            return GammaDistribution.of(gamma.shape(), gamma.scale());
        }
        Distribution.Pareto pareto = (Distribution.Pareto) distribution;
        return ParetoDistribution.of(pareto.min(), pareto.shape());
    }

    @Provide
    Arbitrary<Distribution> standard() {
        return Arbitraries.oneOf(
                Distributions.continuous().filter(distribution -> !(distribution instanceof Distribution.Pert)),
                Combinators.combine(
                                Arbitraries.doubles().between(1, 1e6),
                                Arbitraries.doubles().between(2.1, 9))
                        .as(Distribution.Pareto::new));
    }

    @Provide
    Arbitrary<Law> laws() {
        return Distributions.any().map(Law::of);
    }

    @Provide
    Arbitrary<Distribution> light() {
        return Distributions.light();
    }
}
