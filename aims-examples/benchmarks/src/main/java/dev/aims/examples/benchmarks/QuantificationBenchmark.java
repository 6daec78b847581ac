package dev.aims.examples.benchmarks;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.SharedCause;
import dev.aims.risk.quantification.Correlation;
import dev.aims.risk.quantification.ExactEngine;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.distribution.DistributionFit;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Quantification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Losses of a year. The ceilings draw as many losses and keep their sums by trial: no risk, no addressed stream, no
 * moments, no error, no result.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 25, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class QuantificationBenchmark {
    private static final Distribution.Lognormal SEVERITY = DistributionFit.lognormal(10_000, 500_000);
    private static final double[] LEVELS = {0.5, 0.9, 0.95, 0.99, 0.999};

    @Param({"1", "2"})
    int threads;

    @Param("1000000")
    int trials;

    private ExecutorService pool = Executors.newSingleThreadExecutor();
    private Simulation simulation = Simulation.withDefaults();
    private final Portfolio one = Portfolio.of(risk(0, LossModel.of("EUR", new Frequency.Poisson(2), SEVERITY)));
    private final Portfolio hundred = Portfolio.of("EUR", risks(List.of()));
    private final Portfolio correlated = hundred.correlated(
            Correlation.uniform(hundred.risks().stream().map(Risk::id).toList(), 0.3));
    private final Portfolio caused = Portfolio.of("EUR", risks(List.of(new SharedCause("supplier", 0.2, 0.5))));

    @Setup
    public void prepare() {
        pool.shutdownNow();
        pool = Executors.newFixedThreadPool(threads);
        simulation = Simulation.withDefaults().trials(trials).seed(42).on(pool, threads);
    }

    @TearDown
    public void close() {
        pool.shutdownNow();
    }

    /** A hundred risks of 0.11 to 1.1 events a year. */
    private static List<Risk> risks(List<SharedCause> causes) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(i -> risk(
                        i,
                        LossModel.of("EUR", new Frequency.Poisson(0.1 + 0.01 * i), SEVERITY).toBuilder()
                                .causes(causes)
                                .build()))
                .toList();
    }

    private static Risk risk(int i, LossModel model) {
        return Risk.builder("risk-" + i).title("Risk " + i).lossModel(model).build();
    }

    /** Poisson(2) events of a lognormal loss; quantiles, tail averages, exceedance curve and all errors. */
    @Benchmark
    public double oneRiskMillionTrials() {
        return figures(simulation.run(one).total());
    }

    /** A hundred independent risks, a tenth of the trials; all figures of the total, mean and VaR 95 of each risk. */
    @Benchmark
    public double portfolio100x100k() {
        return allFigures(simulation.trials(trials / 10).run(hundred));
    }

    /** The same with numbers of events under a Gaussian copula. */
    @Benchmark
    public double gaussianCopula100x100k() {
        return allFigures(simulation.trials(trials / 10).run(correlated));
    }

    /** The same with a cause that strikes each of them with even odds. */
    @Benchmark
    public double commonCause100x100k() {
        return allFigures(simulation.trials(trials / 10).run(caused));
    }

    /** The risk of {@link #oneRiskMillionTrials} without chance, VaR 99.9 to a millionth. */
    @Benchmark
    public double exactPoissonLognormal() {
        return figures(ExactEngine.withDefaults().run(one).total());
    }

    private static double allFigures(Quantification result) {
        double sum = figures(result.total());
        for (LossDistribution risk : result.risks().values()) {
            sum += risk.mean().value() + risk.valueAtRisk(0.95).value();
        }
        return sum;
    }

    private static double figures(LossDistribution loss) {
        double sum = loss.mean().value()
                + loss.standardDeviation().value()
                + loss.skewness().value()
                + loss.probabilityAbove(1e6).value();
        for (double level : LEVELS) {
            sum += loss.valueAtRisk(level).value() + loss.tailValueAtRisk(level).value();
        }
        return sum + loss.exceedanceCurve(50).size();
    }

    /** Ceiling for {@link #oneRiskMillionTrials}: a generator that runs on, a count by table, ziggurat and exponential. */
    @Benchmark
    public double rawOneRisk() throws Exception {
        return onThreads(trials, 2, 1);
    }

    /** Ceiling for {@link #portfolio100x100k}: the same for a hundred risks of the same mean number of events. */
    @Benchmark
    public double rawPortfolio() throws Exception {
        return onThreads(trials / 10, 0.605, 100);
    }

    private double onThreads(int all, double rate, int risks) throws Exception {
        List<Future<Double>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long seed = i;
            parts.add(pool.submit(() -> rawLoop(all / threads, rate, risks, seed)));
        }
        double sum = 0;
        for (Future<Double> part : parts) {
            sum += part.get();
        }
        return sum;
    }

    private static double rawLoop(int trials, double rate, int risks, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[] upTo = upTo(rate);
        double[] totals = new double[trials];
        for (int r = 0; r < risks; r++) {
            for (int t = 0; t < trials; t++) {
                double u = random.nextDouble();
                double sum = 0;
                for (int n = 0; upTo[n] < u; n++) {
                    sum += StrictMath.exp(SEVERITY.mu() + SEVERITY.sigma() * gaussian.sample());
                }
                totals[t] += sum;
            }
        }
        double sum = 0;
        for (double total : totals) {
            sum += total;
        }
        return sum;
    }

    private static double[] upTo(double rate) {
        double[] upTo = new double[40];
        double probability = Math.exp(-rate);
        double sum = 0;
        for (int n = 0; n < upTo.length; n++) {
            sum += probability;
            upTo[n] = sum;
            probability *= rate / (n + 1);
        }
        upTo[upTo.length - 1] = 1;
        return upTo;
    }
}
