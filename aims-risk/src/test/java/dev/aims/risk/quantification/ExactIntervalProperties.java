package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** Whatever the grid, the interval of the exact engine holds what a closed form says. */
class ExactIntervalProperties {
    private static LossDistribution loss(int grid, Risk... risks) {
        return ExactEngine.withDefaults()
                .maxCells(1 << grid)
                .run(Portfolio.of("EUR", List.of(risks)))
                .total();
    }

    private static Risk risk(String id, Frequency frequency, Distribution severity) {
        return ReferenceCases.risk(id, frequency, severity);
    }

    @Property(tries = 150)
    void of_a_constant_loss_that_happens_at_times(
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1e9) double amount,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 1) double probability,
            @ForAll("levels") double level,
            @ForAll @IntRange(min = 13, max = 17) int grid) {
        Discrete truth = new Discrete(new double[] {0, amount}, new double[] {1 - probability, probability});

        assertHolds(
                loss(grid, risk("a", new Frequency.Bernoulli(probability), new Distribution.Constant(amount))),
                truth,
                level);
    }

    @Property(tries = 100)
    void of_constant_losses_that_happen_any_number_of_times(
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 1e6) double amount,
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 40) double rate,
            @ForAll("levels") double level,
            @ForAll @IntRange(min = 13, max = 17) int grid) {
        assertHolds(
                loss(grid, risk("a", new Frequency.Poisson(rate), new Distribution.Constant(amount))),
                Discrete.poisson(rate, amount),
                level);
    }

    @Property(tries = 150)
    void of_risks_of_several_single_losses(
            @ForAll @Size(min = 1, max = 6) List<@Scale(6) @DoubleRange(min = 1, max = 1e5) Double> one,
            @ForAll @Size(min = 1, max = 6) List<@Scale(6) @DoubleRange(min = 1, max = 1e5) Double> other,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 1) double probability,
            @ForAll("levels") double level,
            @ForAll @IntRange(min = 13, max = 16) int grid) {
        Frequency frequency = new Frequency.Bernoulli(probability);

        assertHolds(
                loss(
                        grid,
                        risk("a", frequency, new Distribution.Empirical(one)),
                        risk("b", frequency, new Distribution.Empirical(other))),
                once(probability, one).plus(once(probability, other)),
                level);
    }

    private static Discrete once(double probability, List<Double> losses) {
        double[] values = new double[losses.size() + 1];
        double[] probabilities = new double[values.length];
        probabilities[0] = 1 - probability;
        for (int i = 1; i < values.length; i++) {
            values[i] = losses.get(i - 1);
            probabilities[i] = probability / losses.size();
        }
        return new Discrete(values, probabilities);
    }

    /** Two single losses with weights, so many times: each number of events is a binomial of the two. */
    @Property(tries = 60)
    void of_a_mixture_of_two_single_losses_that_happens_any_number_of_times(
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 100) double small,
            @ForAll @Scale(6) @DoubleRange(min = 100, max = 1_000) double large,
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.95) double weight,
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 6) double rate,
            @ForAll("levels") double level,
            @ForAll @IntRange(min = 13, max = 16) int grid) {
        Distribution mixture = new Distribution.Mixture(List.of(
                new Distribution.Mixture.Part(weight, new Distribution.Constant(small)),
                new Distribution.Mixture.Part(1 - weight, new Distribution.Constant(large))));
        Discrete truth = Discrete.poisson(rate * weight, small).plus(Discrete.poisson(rate * (1 - weight), large));

        assertHolds(loss(grid, risk("a", new Frequency.Poisson(rate), mixture)), truth, level);
    }

    /** A yearly contract on two single losses, so many times. */
    @Property(tries = 150)
    void of_what_yearly_terms_leave_of_single_losses(
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 100) double small,
            @ForAll @Scale(6) @DoubleRange(min = 100, max = 1_000) double large,
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 3) double rate,
            @ForAll("terms") Terms terms,
            @ForAll("levels") double level,
            @ForAll @IntRange(min = 13, max = 17) int grid) {
        Frequency frequency = new Frequency.Poisson(2 * rate);
        Distribution severity = new Distribution.Empirical(List.of(small, large));
        Risk insured = ReferenceCases.risk(
                "a",
                LossModel.of("EUR", frequency, severity).toBuilder()
                        .contract(new LossContract(null, terms.asContract()))
                        .build());
        Discrete truth = Discrete.poisson(rate, small)
                .plus(Discrete.poisson(rate, large))
                .retained(terms);
        LossDistribution loss = loss(grid, insured);

        assertHolds(loss, truth, level);
        assertHolds(loss.mean(), truth.mean());
        assertHolds(loss.probabilityOfNoLoss(), truth.ofNone());
    }

    /** Two forms of single losses, so that terms on an event apply to their sum. */
    @Property(tries = 150)
    void of_what_terms_leave_of_events_of_two_forms(
            @ForAll @Size(min = 1, max = 3) List<@Scale(6) @DoubleRange(min = 1, max = 1e3) Double> one,
            @ForAll @Size(min = 1, max = 3) List<@Scale(6) @DoubleRange(min = 1, max = 1e3) Double> other,
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 1) double probability,
            @ForAll("terms") Terms terms,
            @ForAll("levels") double level,
            @ForAll @IntRange(min = 13, max = 17) int grid) {
        Risk insured = ReferenceCases.risk(
                "a",
                LossModel.builder("EUR")
                        .frequency(new Frequency.Bernoulli(probability))
                        .forms(List.of(
                                LossForm.of("EUR", new Distribution.Empirical(one)),
                                LossForm.of("EUR", new Distribution.Empirical(other))))
                        .contract(new LossContract(terms.asContract(), null))
                        .build());
        Discrete event = once(1, one).plus(once(1, other)).retained(terms);
        LossDistribution loss = loss(grid, insured);

        assertHolds(loss, event.sometimes(probability), level);
        assertHolds(loss.mean(), event.mean() * probability);
        assertHolds(loss.probabilityOfNoLoss(), event.sometimes(probability).ofNone());
    }

    @Property(tries = 100)
    void of_what_yearly_terms_leave_of_exponential_losses(
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 20) double rate,
            @ForAll("terms") Terms terms,
            @ForAll @Scale(6) @DoubleRange(min = 0.8, max = 0.999) double level,
            @ForAll @IntRange(min = 13, max = 17) int grid) {
        double mean = 300;
        Risk insured = ReferenceCases.risk(
                "a",
                LossModel.of("EUR", new Frequency.Poisson(rate), new Distribution.Gamma(1, mean)).toBuilder()
                        .contract(new LossContract(null, terms.asContract()))
                        .build());
        LossDistribution loss = loss(grid, insured);
        double atRisk = mean * solve(x -> above(rate, x), 1 - level);
        DoubleUnaryOperator excess = amount -> mean * excess(rate, amount / mean);

        assertHolds(loss.valueAtRisk(level), terms.of(atRisk));
        assertHolds(loss.tailValueAtRisk(level), terms.tailMean(atRisk, 1 - level, excess));
        assertHolds(loss.mean(), terms.tailMean(0, 1, excess));
        assertHolds(loss.probabilityOfNoLoss(), 1 - terms.above(0, y -> above(rate, y / mean)));
        assertThat(loss.probabilityAbove(500).low())
                .isLessThanOrEqualTo(terms.above(500, y -> above(rate, y / mean)) + 1e-12);
        assertThat(loss.probabilityAbove(500).high())
                .isGreaterThanOrEqualTo(terms.above(500, y -> above(rate, y / mean)) - 1e-12);
    }

    /** One that is spread and one that has a probability of its own. */
    @Property(tries = 150)
    void of_a_uniform_and_a_constant_loss_together(
            @ForAll("narrow") double share,
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 2_000) double amount,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double probability,
            @ForAll("levels") double level,
            @ForAll @IntRange(min = 13, max = 17) int grid) {
        double width = 1_000 * share;
        LossDistribution loss = loss(
                grid,
                risk("a", new Frequency.Bernoulli(1), new Distribution.Uniform(1_000 - width, 1_000)),
                risk("b", new Frequency.Bernoulli(probability), new Distribution.Constant(amount)));
        DoubleUnaryOperator above =
                x -> (1 - probability) * uniformAbove(x, width) + probability * uniformAbove(x - amount, width);
        double atRisk = solve(above, 1 - level, 5_000);
        double excess =
                (1 - probability) * uniformExcess(atRisk, width) + probability * uniformExcess(atRisk - amount, width);

        assertHolds(loss.valueAtRisk(level), atRisk);
        assertHolds(loss.tailValueAtRisk(level), atRisk + excess / (1 - level));
    }

    /** Of a loss between 1,000 less the width and 1,000. */
    private static double uniformAbove(double loss, double width) {
        return Math.max(0, Math.min(1, (1_000 - loss) / width));
    }

    private static double uniformExcess(double loss, double width) {
        double least = 1_000 - width;
        double inside = Math.max(0, 1_000 - Math.max(loss, least));
        return Math.max(0, least - loss) + inside * inside / (2 * width);
    }

    private static void assertHolds(LossDistribution loss, Discrete truth, double level) {
        Discrete.assertHolds(loss.valueAtRisk(level), truth.valueAtRisk(level));
        Discrete.assertHolds(loss.tailValueAtRisk(level), truth.tailValueAtRisk(level));
    }

    @Property(tries = 200)
    void of_a_uniform_loss_wide_or_narrow(
            @ForAll("narrow") double share,
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 1) double probability,
            @ForAll("levels") double level,
            @ForAll @IntRange(min = 13, max = 18) int grid) {
        double width = 1_000 * share;
        double top = 1_000;
        LossDistribution loss =
                loss(grid, risk("a", new Frequency.Bernoulli(probability), new Distribution.Uniform(top - width, top)));
        double above = (1 - level) / probability;

        if (above < 1) {
            assertHolds(loss.valueAtRisk(level), top - width * above);
            assertHolds(loss.tailValueAtRisk(level), top - width * above / 2);
        } else {
            assertHolds(loss.valueAtRisk(level), 0);
            assertHolds(loss.tailValueAtRisk(level), (top - width / 2) / above);
        }
        assertThat(loss.tailValueAtRisk(level).high()).isLessThanOrEqualTo(top * (1 + 1e-14));
    }

    /** Of {@code (top - 1, top, top)} the survival function is {@code 1 - t^2}; of the mirrored one {@code (1 - t)^2}. */
    @Property(tries = 200)
    void of_a_triangular_loss_with_its_mode_at_an_end(
            @ForAll boolean isModeAtTop,
            @ForAll("narrow") double share,
            @ForAll("levels") double level,
            @ForAll @IntRange(min = 13, max = 18) int grid) {
        double width = 1_000 * share;
        double bottom = 1_000 - width;
        LossDistribution loss = loss(
                grid,
                risk(
                        "a",
                        new Frequency.Bernoulli(1),
                        new Distribution.Triangular(bottom, isModeAtTop ? 1_000 : bottom, 1_000)));
        double above = 1 - level;
        double t = isModeAtTop ? Math.sqrt(1 - above) : 1 - Math.sqrt(above);
        // the integral of the survival function from t to 1
        double excess = isModeAtTop ? (1 - t) - (1 - t * t * t) / 3 : Math.pow(1 - t, 3) / 3;

        assertHolds(loss.valueAtRisk(level), bottom + width * t);
        assertHolds(loss.tailValueAtRisk(level), bottom + width * (t + excess / above));
    }

    /** Two uniform losses that always happen: {@code P(sum > 2 - s) = s^2 / 2} in units of the width, up to its middle. */
    @Property(tries = 100)
    void of_two_uniform_losses_together(
            @ForAll("narrow") double share,
            @ForAll @Scale(6) @DoubleRange(min = 0.55, max = 0.999) double level,
            @ForAll @IntRange(min = 13, max = 17) int grid) {
        double width = 1_000 * share;
        Distribution severity = new Distribution.Uniform(1_000 - width, 1_000);
        LossDistribution loss = loss(
                grid, risk("a", new Frequency.Bernoulli(1), severity), risk("b", new Frequency.Bernoulli(1), severity));
        double s = Math.sqrt(2 * (1 - level));

        assertHolds(loss.valueAtRisk(level), 2_000 - width * s);
        assertHolds(loss.tailValueAtRisk(level), 2_000 - width * s * 2 / 3);
        assertThat(loss.valueAtRisk(level).high()).isLessThanOrEqualTo(2_000 * (1 + 1e-14));
    }

    /** A tail so heavy that the grid is coarse beside the least of losses. */
    @Property(tries = 100)
    void of_a_heavy_tail_on_a_coarse_grid(
            @ForAll @Scale(6) @DoubleRange(min = 0.8, max = 4) double shape,
            @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 1) double probability,
            @ForAll("levels") double level,
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 50) double times,
            @ForAll @IntRange(min = 13, max = 17) int grid) {
        double least = 100;
        LossDistribution loss =
                loss(grid, risk("a", new Frequency.Bernoulli(probability), new Distribution.Pareto(least, shape)));
        double above = (1 - level) / probability;
        double atRisk = above < 1 ? least * Math.pow(above, -1 / shape) : 0;

        assertHolds(loss.probabilityAbove(least * times), probability * Math.pow(times, -shape));
        assertHolds(loss.valueAtRisk(level), atRisk);
        if (shape > 1) {
            double mean = shape / (shape - 1);
            assertHolds(loss.tailValueAtRisk(level), above < 1 ? atRisk * mean : least * mean / above);
        }
    }

    /** So many exponential losses are gamma distributed, whose survival function is that of a number of Poisson events. */
    @Property(tries = 60)
    void of_exponential_losses_that_happen_any_number_of_times(
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 1_000) double mean,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 20) double rate,
            @ForAll @Scale(6) @DoubleRange(min = 0.8, max = 0.999) double level,
            @ForAll @IntRange(min = 13, max = 17) int grid) {
        LossDistribution loss = loss(grid, risk("a", new Frequency.Poisson(rate), new Distribution.Gamma(1, mean)));
        double atRisk = solve(x -> above(rate, x), 1 - level);
        // the integral of each gamma's survival function is that of the next order, times what it lacks
        double excess = excess(rate, atRisk);

        assertHolds(loss.valueAtRisk(level), mean * atRisk);
        assertHolds(loss.tailValueAtRisk(level), mean * (atRisk + excess / (1 - level)));
    }

    /** {@code P(S > x)}: of n losses more than x is that of fewer than n Poisson events in x. */
    private static double above(double rate, double x) {
        double result = 0;
        for (double[] each : events(rate, x)) {
            result += each[0] * each[1];
        }
        return result;
    }

    /** {@code E max(S - x, 0)}, of n losses {@code n P(N_x < n + 1) - x P(N_x < n)}. */
    private static double excess(double rate, double x) {
        double result = 0;
        int n = 0;
        for (double[] each : events(rate, x)) {
            result += each[0] * (n * each[2] - x * each[1]);
            n++;
        }
        return result;
    }

    /** By number of losses: its probability, that of fewer Poisson events in x, and of no more. */
    private static List<double[]> events(double rate, double x) {
        List<double[]> rows = new ArrayList<>();
        double probability = Math.exp(-rate);
        double term = Math.exp(-x);
        double fewer = 0;
        for (int n = 0; n < 40 + rate + 20 * Math.sqrt(rate); n++) {
            rows.add(new double[] {probability, fewer, fewer + term});
            fewer += term;
            probability *= rate / (n + 1);
            term *= x / (n + 1);
        }
        return rows;
    }

    private static double solve(DoubleUnaryOperator falling, double probability) {
        return solve(falling, probability, 1_000);
    }

    private static double solve(DoubleUnaryOperator falling, double probability, double most) {
        double low = 0;
        double high = most;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (falling.applyAsDouble(middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static void assertHolds(Measured told, double truth) {
        Discrete.assertHolds(told, truth);
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Terms.around(300);
    }

    @Provide
    Arbitrary<Double> levels() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.5, 0.9, 0.95, 0.99, 0.995, 0.999),
                Arbitraries.doubles().between(0.3, 0.9995).ofScale(6));
    }

    /** From all of a loss down to a hundred millionth. */
    @Provide
    Arbitrary<Double> narrow() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.doubles().between(0.1, 1))
                .as((power, digit) -> digit * Math.pow(10, -power));
    }
}
