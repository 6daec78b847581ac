package dev.aims.risk.quantification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.distribution.Distributions;
import dev.aims.risk.quantification.distribution.Law;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Own numerical code against Commons and against plain sums. */
class NumericsProperties {
    @Property
    void the_draws_of_a_trial_are_those_of_split_mix_64(@ForAll long key, @ForAll @LongRange long trial) {
        Stream stream = new Stream();
        stream.start(key, trial);
        UniformRandomProvider reference = RandomSource.SPLIT_MIX_64.create(Stream.state(key, trial));

        for (int i = 0; i < 5; i++) {
            long bits = reference.nextLong();
            assertThat(stream.nextLong()).isEqualTo(bits);
            assertThat(Stream.uniform(key, trial, i)).isEqualTo(((bits >>> 12) + 0.5) * 0x1p-52);
        }
    }

    @Property(tries = 60)
    void a_transform_is_the_plain_sum_and_goes_back(@ForAll @IntRange(min = 2, max = 8) int log, @ForAll long seed) {
        int size = 1 << log;
        double[] values = new Random(seed).doubles(size).toArray();
        Fft fft = new Fft(size);
        Fft.Spectrum spectrum = fft.forward(values);

        for (int k = 0; k <= size / 2; k++) {
            double re = 0;
            double im = 0;
            for (int j = 0; j < size; j++) {
                re += values[j] * Math.cos(-2 * Math.PI * j * k / size);
                im += values[j] * Math.sin(-2 * Math.PI * j * k / size);
            }
            assertThat(spectrum.re[k]).isCloseTo(re, within(1e-11));
            assertThat(spectrum.im[k]).isCloseTo(im, within(1e-11));
        }
        double[] back = fft.inverse(spectrum, size);
        for (int j = 0; j < size; j++) {
            assertThat(back[j]).isCloseTo(values[j], within(1e-13));
        }
    }

    @Property(tries = 100)
    void poisson_counts_are_those_of_commons(@ForAll @DoubleRange(min = 0.01, max = 5_000) double rate) {
        double[] counts = Counts.poisson(rate);
        PoissonDistribution reference = PoissonDistribution.of(rate);

        for (int n = 0; n < counts.length; n++) {
            assertThat(counts[n]).isCloseTo(reference.probability(n), within(1e-12));
        }
        assertThat(reference.survivalProbability(counts.length - 1)).isLessThan(1e-15);
    }

    @Property(tries = 100)
    void negative_binomial_counts_are_those_of_commons(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @DoubleRange(min = 0.05, max = 300) double mean) {
        double[] counts = Counts.negativeBinomial(mean, size);
        PascalDistribution reference = PascalDistribution.of(size, size / (size + mean));

        for (int n = 0; n < counts.length; n++) {
            assertThat(counts[n]).isCloseTo(reference.probability(n), within(1e-11));
        }
    }

    @Property(tries = 50)
    void a_count_is_the_least_that_the_draw_does_not_exceed(
            @ForAll @DoubleRange(min = 0.01, max = 60) double rate, @ForAll long seed) {
        CountTable table = new CountTable(Counts.poisson(rate));
        PoissonDistribution reference = PoissonDistribution.of(rate);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        Random random = new Random(seed);

        for (int i = 0; i < 500; i++) {
            double u = random.nextDouble();
            int n = table.atUniform(u);
            assertThat(reference.cumulativeProbability(n)).isGreaterThanOrEqualTo(u - 1e-12);
            assertThat(reference.cumulativeProbability(n - 1)).isLessThan(u + 1e-12);
            double z = random.nextGaussian();
            int m = table.atNormal(z);
            assertThat(reference.cumulativeProbability(m))
                    .isGreaterThanOrEqualTo(normal.cumulativeProbability(z) - 1e-8);
            assertThat(reference.cumulativeProbability(m - 1)).isLessThan(normal.cumulativeProbability(z) + 1e-8);
        }
    }

    @Property(tries = 60)
    void a_table_of_quantiles_is_close_to_the_law_in_the_middle_and_in_the_tails(
            @ForAll("continuous") Distribution distribution, @ForAll long seed) {
        Law law = Law.of(distribution);
        QuantileTable table = new QuantileTable(law);
        Random random = new Random(seed);

        for (int i = 0; i < 200; i++) {
            double u = i % 2 == 0 ? random.nextDouble() : Math.exp(-30 * random.nextDouble());
            double low = law.quantile(u);
            assertThat(table.at(u)).isCloseTo(low, within(2e-6 * low + 1e-6));
            double high = law.upperQuantile(1 - (1 - u));
            assertThat(table.at(1 - u)).isCloseTo(high, within(2e-6 * high + 1e-6));
        }
    }

    /** Panjer, 1981: for Poisson {@code g(k) = rate / k * sum of j f(j) g(k - j)}. */
    @Property(tries = 20)
    void sums_by_transform_are_those_of_panjers_recursion(
            @ForAll("continuous") Distribution severity, @ForAll @DoubleRange(min = 0.1, max = 8) double rate) {
        int cells = 1 << 10;
        Lattice lattice = new Lattice(cells, 20 * Law.of(severity).mean() / cells, 1);
        RiskModel risk = new RiskModel(
                RiskId.parse("a"),
                new RiskModel.Base.Poisson(rate),
                List.of(),
                List.of(),
                List.of(new RiskModel.Form("", severity, 1)),
                0,
                List.of(),
                List.of(),
                RiskModel.Terms.NONE,
                RiskModel.Terms.NONE,
                List.of());
        double[] sums = lattice.inverse(
                lattice.compound(risk, CountModel.all(risk).counts(), lattice.event(risk, new EventLoss(risk))));

        double[] f = lattice.discretized(Law.of(severity));
        double[] g = new double[cells];
        g[0] = Math.exp(rate * (f[0] - 1));
        for (int k = 1; k < cells; k++) {
            double sum = 0;
            for (int j = 1; j <= k; j++) {
                sum += j * f[j] * g[k - j];
            }
            g[k] = rate / k * sum;
        }
        for (int k = 0; k < cells; k++) {
            assertThat(sums[k]).isCloseTo(g[k], within(lattice.error()));
        }
    }

    @Property(tries = 100)
    void vulnerability_is_the_share_of_pairs_in_which_capability_exceeds_strength(
            @ForAll @DoubleRange(min = 0, max = 50) double strengthFrom,
            @ForAll @DoubleRange(min = 1, max = 50) double width) {
        // two uniforms on [0, 50] and [a, a + w]: the area in which the first is greater
        Law capability = Law.of(new Distribution.Uniform(0, 50));
        Law strength = Law.of(new Distribution.Uniform(strengthFrom, strengthFrom + width));
        double end = Math.min(50, strengthFrom + width);
        double expected = ((50 - strengthFrom) * (50 - strengthFrom) - (50 - end) * (50 - end)) / (2 * 50 * width);

        assertThat(Vulnerability.of(capability, strength)).isCloseTo(expected, within(1e-9));
    }

    @Property(tries = 50)
    void vulnerability_of_samples_counts_their_pairs(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 9) Integer> capabilities,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 9) Integer> strengths) {
        long above = capabilities.stream()
                .mapToLong(
                        each -> strengths.stream().filter(other -> each > other).count())
                .sum();

        assertThat(Vulnerability.of(sample(capabilities), sample(strengths)))
                .isCloseTo((double) above / (capabilities.size() * strengths.size()), within(1e-9));
    }

    private static Law sample(List<Integer> values) {
        return Law.of(new Distribution.Empirical(
                values.stream().map(Integer::doubleValue).toList()));
    }

    @Property
    void the_exponential_differs_from_that_of_the_platform_in_the_last_bits_only(
            @ForAll @DoubleRange(min = -750, max = 750) double x) {
        for (double at : new double[] {x, x / 100, x / 1e10, -0.0}) {
            double expected = StrictMath.exp(at);
            assertThat(Exponential.of(at))
                    .satisfiesAnyOf(
                            value -> assertThat(value).isEqualTo(expected),
                            value -> assertThat(value).isCloseTo(expected, within(4 * Math.ulp(expected))));
        }
        assertThat(Exponential.of(Double.NaN)).isNaN();
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Provide
    Arbitrary<Distribution> continuous() {
        return Distributions.continuous();
    }
}
