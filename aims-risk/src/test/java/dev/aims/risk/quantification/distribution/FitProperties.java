package dev.aims.risk.quantification.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation.StatedQuantile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class FitProperties {
    @Property(tries = 60)
    void a_fit_of_two_parameters_goes_through_two_quantiles(
            @ForAll @DoubleRange(min = 1, max = 1e6) double low,
            @ForAll @DoubleRange(min = 1.1, max = 1e3) double ratio,
            @ForAll @DoubleRange(min = 0.5, max = 0.98) double probability) {
        var stated = QuantileFit.interval(low, low * ratio, probability);
        List<Function<List<StatedQuantile>, QuantileFit>> fits =
                List.of(QuantileFit::lognormal, QuantileFit::gamma, QuantileFit::pareto);
        for (var fit : fits) {
            assertThat(fit.apply(stated).worst().misfit()).isLessThan(1e-6);
        }
    }

    @Property(tries = 100)
    void no_member_of_a_family_makes_data_likelier_than_the_fit(
            @ForAll @Size(min = 5, max = 40) List<@DoubleRange(min = 1, max = 1e6) Double> values,
            @ForAll @DoubleRange(min = 0.8, max = 1.25) double off) {
        Assume.that(values.stream().distinct().count() > 1);
        double[] data = array(values);
        double mean = Arrays.stream(data).average().orElseThrow();
        double deviation = Math.sqrt(
                Arrays.stream(data).map(x -> (x - mean) * (x - mean)).average().orElseThrow());

        FittedDistribution lognormal = DataFit.lognormal(data);
        FittedDistribution gamma = DataFit.gamma(data);
        assertAtLeast(lognormal, DistributionFit.lognormalOfMoments(mean, deviation), data);
        assertAtLeast(gamma, DistributionFit.gammaOfMoments(mean, deviation), data);
        Distribution.Gamma best = (Distribution.Gamma) gamma.distribution();
        assertAtLeast(gamma, new Distribution.Gamma(best.shape() * off, best.scale() / off), data);
        assertAtLeast(gamma, new Distribution.Gamma(best.shape(), best.scale() * off), data);
    }

    private static void assertAtLeast(FittedDistribution fit, Distribution other, double[] data) {
        double likelihood = FittedDistribution.of(other, data).logLikelihood();
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(likelihood - 1e-9 * Math.abs(likelihood));
    }

    @Property(tries = 60)
    void a_tail_makes_exceedances_at_least_as_likely_as_that_of_their_moments(
            @ForAll @Size(min = 10, max = 40) List<@DoubleRange(min = 1, max = 1e6) Double> values) {
        Assume.that(values.stream().distinct().count() > 1);
        double[] excess = array(values);
        double mean = Arrays.stream(excess).average().orElseThrow();
        double variance = Arrays.stream(excess)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        double shape = (1 - mean * mean / variance) / 2;
        Assume.that(shape > -1);
        double likelihood = 0;
        for (double y : excess) {
            likelihood += Math.log(GeneralizedParetoTail.density(y, mean * (1 - shape), shape));
        }
        TailFit fit = DataFit.tail(0.0, withBody(excess));

        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(likelihood - 1e-9 * Math.abs(likelihood));
    }

    private static double[] withBody(double[] excess) {
        double[] all = Arrays.copyOf(excess, excess.length + 1);
        all[excess.length] = -1;
        return all;
    }

    @Property(tries = 60)
    void the_order_of_data_makes_no_difference(
            @ForAll @Size(min = 5, max = 40) List<@DoubleRange(min = 1, max = 1e6) Double> values, @ForAll long seed) {
        Assume.that(values.stream().distinct().count() > 1);
        List<Double> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(DataFit.ranked(array(shuffled))).isEqualTo(DataFit.ranked(array(values)));
    }

    @Property(tries = 60)
    void scaling_data_scales_the_fits_and_keeps_their_order(
            @ForAll @Size(min = 5, max = 40) List<@DoubleRange(min = 1, max = 1e4) Double> values) {
        Assume.that(values.stream().distinct().count() > 1);
        double[] data = array(values);
        List<FittedDistribution> ranked = DataFit.ranked(data);
        List<FittedDistribution> scaled =
                DataFit.ranked(Arrays.stream(data).map(x -> 8 * x).toArray());

        for (int i = 0; i < ranked.size(); i++) {
            double mean = Law.of(ranked.get(i).distribution()).quantile(0.5);
            FitFamily family = ranked.get(i).family();
            FittedDistribution other = scaled.stream()
                    .filter(fit -> fit.family() == family)
                    .findFirst()
                    .orElseThrow();
            assertThat(Law.of(other.distribution()).quantile(0.5)).isCloseTo(8 * mean, within(1e-6 * mean));
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
