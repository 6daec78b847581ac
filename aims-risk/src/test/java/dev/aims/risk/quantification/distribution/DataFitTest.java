package dev.aims.risk.quantification.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.ElicitationMethod;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Parameters and likelihoods were found by scipy 1.17. */
class DataFitTest {
    private static final Percentage BILLIONTH = withPercentage(1e-7);
    private static final Percentage MILLIONTH = withPercentage(1e-4);
    private static final double[] LOSSES = {1200, 3400, 560, 8900, 15000, 2300, 4100, 740, 26000, 5200, 1900, 6700};

    @Test
    void fits_are_those_of_the_greatest_likelihood() {
        FittedDistribution lognormal = DataFit.lognormal(LOSSES);
        assertThat(((Distribution.Lognormal) lognormal.distribution()).mu()).isCloseTo(8.167245908235726, BILLIONTH);
        assertThat(((Distribution.Lognormal) lognormal.distribution()).sigma())
                .isCloseTo(1.1210916246583236, BILLIONTH);
        assertThat(lognormal.logLikelihood()).isCloseTo(-116.40584780332206, BILLIONTH);

        FittedDistribution gamma = DataFit.gamma(LOSSES);
        assertThat(((Distribution.Gamma) gamma.distribution()).shape()).isCloseTo(0.9860727376900361, BILLIONTH);
        assertThat(((Distribution.Gamma) gamma.distribution()).scale()).isCloseTo(6422.785146833828, BILLIONTH);
        assertThat(gamma.logLikelihood()).isCloseTo(-117.04221762165773, BILLIONTH);

        assertThat(DataFit.exponential(LOSSES).logLikelihood()).isCloseTo(-117.0429836337656, BILLIONTH);

        FittedDistribution pareto = DataFit.pareto(LOSSES);
        assertThat(pareto.distribution()).isInstanceOf(Distribution.Pareto.class);
        assertThat(((Distribution.Pareto) pareto.distribution()).shape()).isCloseTo(0.5436824004601679, BILLIONTH);
        assertThat(pareto.logLikelihood()).isCloseTo(-117.31963120243509, BILLIONTH);
    }

    @Test
    void distances_are_those_of_the_references() {
        FittedDistribution lognormal = DataFit.lognormal(LOSSES);

        assertThat(lognormal.kolmogorovSmirnov()).isCloseTo(0.08471035393739043, BILLIONTH);
        assertThat(lognormal.andersonDarling()).isCloseTo(0.11564196674084748, BILLIONTH);
    }

    @Test
    void families_are_ranked_by_likelihood_less_a_charge_for_each_parameter() {
        // By the likelihoods above: 2 * 1 + 2 * 117.043 is least, then 4 + 2 * 116.406, 4 + 2 * 117.042, 4 + 2 *
        // 117.320.
        assertThat(DataFit.ranked(LOSSES))
                .extracting(FittedDistribution::family)
                .containsExactly(FitFamily.EXPONENTIAL, FitFamily.LOGNORMAL, FitFamily.GAMMA, FitFamily.PARETO);
        assertThat(DataFit.best(LOSSES).akaike()).isCloseTo(2 + 2 * 117.0429836337656, BILLIONTH);
    }

    @Test
    void the_p_value_of_a_bootstrap_is_right_where_that_of_known_parameters_is_too_high() {
        // Lilliefors' table for n = 20 and normal data: a distance of 0.190 has the p-value 0.05.
        double[] data = normalScoresWithDistance();
        FittedDistribution fit = DataFit.lognormal(data);
        FittedDistribution atTable = new FittedDistribution(
                fit.distribution(), fit.family(), 20, 0.192, fit.andersonDarling(), fit.logLikelihood());

        // Four standard errors of 4,000 samples at 0.05 are 0.014; editions of the table differ from 0.190 to 0.192.
        assertThat(atTable.goodnessOfFit(4_000, 7).kolmogorovSmirnov()).isCloseTo(0.05, within(0.016));
        assertThat(atTable.kolmogorovSmirnovPValue()).isGreaterThan(0.4);
    }

    private static double[] normalScoresWithDistance() {
        Law law = Law.of(new Distribution.Lognormal(0, 1));
        return IntStream.range(0, 20)
                .mapToDouble(i -> law.quantile((i + 0.5) / 20))
                .toArray();
    }

    @Test
    void a_bootstrap_rejects_true_fits_as_often_as_it_says() {
        SplittableRandom random = new SplittableRandom(5);
        Law law = Law.of(new Distribution.Gamma(2, 1_000));
        int rejected = 0;
        for (int run = 0; run < 200; run++) {
            double[] data = IntStream.range(0, 30)
                    .mapToDouble(i -> law.quantile(random.nextDouble()))
                    .toArray();
            rejected += DataFit.gamma(data).goodnessOfFit(200, run).andersonDarling() <= 0.1 ? 1 : 0;
        }
        // 20 expected of 200, with a standard deviation of 4.2
        assertThat(rejected).isBetween(4, 37);
    }

    @Test
    void a_pareto_is_tested_by_what_lies_above_its_least_value() {
        double[] pareto = IntStream.range(0, 60)
                .mapToDouble(i -> 1_000 * Math.pow(1 - (i + 0.5) / 60, -1 / 1.7))
                .toArray();
        double[] equal =
                IntStream.range(0, 60).mapToDouble(i -> 1_000 + 100 * i).toArray();

        assertThat(DataFit.pareto(pareto).andersonDarling()).isBetween(0.0, 0.5);
        assertThat(DataFit.pareto(pareto).goodnessOfFit().andersonDarling()).isGreaterThan(0.5);
        assertThat(DataFit.pareto(equal).goodnessOfFit().andersonDarling()).isLessThan(0.01);
    }

    @Test
    void a_pareto_whose_least_value_came_twice_is_tested_by_what_lies_above_both() {
        FittedDistribution fit = DataFit.pareto(100, 100, 130, 170, 220, 300, 450, 700);

        // by the formulas of Kolmogorov and Smirnov and of Anderson and Darling for the six values above 100
        double shape = 8
                / DoubleStream.of(130, 170, 220, 300, 450, 700)
                        .map(value -> Math.log(value / 100))
                        .sum();
        double[] above = {130, 170, 220, 300, 450, 700};
        double greatest = 0;
        double weighted = 0;
        for (int i = 0; i < 6; i++) {
            double below = 1 - Math.pow(100 / above[i], shape);
            greatest = Math.max(greatest, Math.max(below - i / 6.0, (i + 1) / 6.0 - below));
            weighted += (2 * i + 1) * (Math.log(below) - shape * Math.log(above[5 - i] / 100));
        }
        assertThat(fit.kolmogorovSmirnov()).isCloseTo(greatest, BILLIONTH);
        assertThat(fit.andersonDarling()).isCloseTo(-6 - weighted / 6, BILLIONTH);
        assertThat(fit.goodnessOfFit().andersonDarling()).isGreaterThan(0.05);
    }

    @Test
    void a_bootstrap_is_the_same_for_the_same_seed_and_rejects_a_wrong_family() {
        double[] equal = IntStream.range(0, 300).mapToDouble(i -> 1_000 + i).toArray();
        FittedDistribution fit = DataFit.exponential(equal);

        GoodnessOfFit once = fit.goodnessOfFit(200, 3);
        assertThat(fit.goodnessOfFit(200, 3)).isEqualTo(once);
        assertThat(once.andersonDarling()).isEqualTo(1.0 / 201);
        assertThat(once.kolmogorovSmirnov()).isEqualTo(1.0 / 201);
    }

    @Test
    void data_from_a_distribution_fits_it_and_other_data_does_not() {
        Law law = Law.of(new Distribution.Lognormal(10, 0.8));
        double[] data = IntStream.range(0, 500)
                .mapToDouble(i -> law.quantile((i + 0.5) / 500))
                .toArray();
        double[] equal = IntStream.range(0, 500).mapToDouble(i -> 1_000 + i).toArray();

        FittedDistribution good = DataFit.lognormal(data);
        FittedDistribution bad = FittedDistribution.of(good.distribution(), equal);

        assertThat(good.kolmogorovSmirnov()).isLessThan(0.01);
        assertThat(good.kolmogorovSmirnovPValue()).isGreaterThan(0.99);
        assertThat(bad.kolmogorovSmirnovPValue()).isLessThan(1e-6);
        assertThat(bad.andersonDarling()).isGreaterThan(good.andersonDarling() + 10);
        assertThatIllegalStateException()
                .isThrownBy(bad::goodnessOfFit)
                .withMessageContaining("does not come from the data");
    }

    @Test
    void a_tail_is_that_of_the_greatest_likelihood_heavy_or_bounded() {
        double[] heavy = excesses(200, 0.4, 1_000, 5_000);
        TailFit fit = DataFit.tail(5_000, heavy);
        assertThat(fit.distribution().shape()).isCloseTo(0.3921405129598369, MILLIONTH);
        assertThat(fit.distribution().scale()).isCloseTo(1005.4341136048945, MILLIONTH);
        assertThat(fit.logLikelihood()).isCloseTo(-1661.0630363839232, MILLIONTH);
        assertThat(fit.shapeStandardError()).isCloseTo(1.3921405 / Math.sqrt(200), MILLIONTH);
        assertThat(fit.distribution().tailProbability()).isCloseTo(200.0 / 201, BILLIONTH);

        TailFit bounded = DataFit.tail(5, excesses(50, -0.3, 3, 5));
        assertThat(bounded.distribution().shape()).isCloseTo(-0.34310456150299745, MILLIONTH);
        assertThat(bounded.distribution().scale()).isCloseTo(3.112986735779928, MILLIONTH);

        TailFit few = DataFit.tail(0, -1, 3, 8, 1, 22, 5, 13, 2, 9, 4, 60, 7, 17, 11, 31, 6);
        assertThat(few.distribution().shape()).isCloseTo(0.1133212191209591, MILLIONTH);
        assertThat(few.logLikelihood()).isCloseTo(-53.68547538360243, MILLIONTH);
    }

    /** Quantiles of a generalized Pareto above a threshold, and one value below it. */
    private static double[] excesses(int n, double shape, double scale, double threshold) {
        double[] data = new double[n + 1];
        for (int i = 0; i < n; i++) {
            data[i] = threshold + scale * Math.expm1(-shape * Math.log1p(-(i + 0.5) / n)) / shape;
        }
        data[n] = threshold / 2;
        return data;
    }

    @Test
    void a_tail_without_a_variance_is_found_which_moments_cannot() {
        TailFit fit = DataFit.tail(100, excesses(2_000, 0.9, 50, 100));

        assertThat(fit.distribution().shape()).isCloseTo(0.9, within(4 * fit.shapeStandardError()));
        assertThat(Law.of(fit.distribution()).variance()).isInfinite();
    }

    @Test
    void a_tail_is_tested_by_samples_that_are_fitted_anew() {
        TailFit right = DataFit.tail(5_000, excesses(60, 0.4, 1_000, 5_000));
        assertThat(right.goodnessOfFit(200, 1).andersonDarling()).isGreaterThan(0.5);
        assertThat(right.goodnessOfFit(200, 1)).isEqualTo(right.goodnessOfFit(200, 1));

        double[] twoClusters = new double[61];
        for (int i = 0; i < 60; i++) {
            twoClusters[i] = (i < 30 ? 1_000 : 9_000) + i;
        }
        assertThat(DataFit.tail(500, twoClusters).goodnessOfFit(200, 1).kolmogorovSmirnov())
                .isLessThan(0.01);
    }

    @Test
    void an_estimate_tells_that_it_comes_from_data() {
        Elicitation origin = Objects.requireNonNull(DataFit.lognormal(LOSSES)
                .toEstimate("claims of 2019 to 2026", null)
                .elicitation());

        assertThat(origin.method()).isEqualTo(ElicitationMethod.DATA);
        assertThat(origin.basis()).startsWith("claims of 2019 to 2026: 12 values, log-likelihood -116.406");
        assertThat(DataFit.tail(5, excesses(50, -0.3, 3, 5))
                        .toEstimate("claims", null)
                        .elicitation()
                        .basis())
                .startsWith("claims: 50 values above 5");
    }

    @Test
    void data_that_do_not_tell_a_distribution_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataFit.gamma(3, 3, 3))
                .withMessage("data must hold two values at least that differ but has 3, all 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataFit.gamma(3))
                .withMessage("data must hold two values at least that differ but has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataFit.lognormal(3, Double.NaN))
                .withMessage("each of data must be finite and above 0 but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataFit.pareto(3, 0))
                .withMessage("each of data must be finite and above 0 but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataFit.best(1, 2, 3))
                .withMessage("data must hold 5 values at least to tell families apart but has 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataFit.tail(2, 1, 2, 3))
                .withMessage("data must hold one value at least below threshold 2.0 and 10 above it but has 2 and 1");
        assertThatIllegalArgumentException().isThrownBy(DataFit::empirical).withMessage("data must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FittedDistribution.of(new Distribution.Constant(1), 1))
                .withMessageStartingWith("distribution must have a density");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataFit.lognormal(LOSSES).goodnessOfFit(10, 1))
                .withMessage("samples must be 100 at least but was 10");
    }
}
