package dev.aims.risk.quantification;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.internal.Coupling;
import dev.aims.risk.quantification.internal.RiskModel;
import dev.aims.risk.quantification.internal.SimulationRun;
import dev.aims.risk.quantification.internal.Trials;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Provenance;
import dev.aims.risk.quantification.result.Quantification;
import dev.aims.risk.quantification.result.RankCorrelation;
import dev.aims.risk.quantification.result.TailContributions;
import dev.aims.risk.quantification.result.TailShape;
import dev.aims.risk.quantification.result.TreatmentComparison;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Simulates years of losses. Immutable; each setting makes a new one.
 *
 * <p>A result is a function of portfolio, seed and number of trials alone: each draw is addressed by seed, risk and trial,
 * and sums are taken in a fixed order. Threads, their number, and other risks of the portfolio change not a bit of it. All
 * stages of a portfolio share their draws, so that the difference of two stages is measured with less noise than either.
 */
public final class Simulation {
    /** Of the way in which draws are made: equal portfolios, seeds, trials and versions give equal bits. */
    public static final int VERSION = 1;

    private static final long MAX_TRIALS = 1L << 40;
    private static final int MAX_SAMPLE = 1 << 30;
    private static final int SKETCH_PRECISION = 12;

    private final long trials;
    private final long seed;
    private final int sketchPrecision;
    private final long memory;
    private final SimulationRun.Workers workers;

    private Simulation(long trials, long seed, int sketchPrecision, long memory, SimulationRun.Workers workers) {
        this.trials = trials;
        this.seed = seed;
        this.sketchPrecision = sketchPrecision;
        this.memory = memory;
        this.workers = workers;
    }

    /** 100,000 trials with seed 0, on the calling thread; each loss is kept, in half of the memory at most. */
    public static Simulation withDefaults() {
        return new Simulation(
                100_000,
                0,
                0,
                Runtime.getRuntime().maxMemory() / 2,
                new SimulationRun.Workers(1, Runnable::run, () -> false, done -> {}));
    }

    /** @param number of years, from 2 to 2<sup>40</sup> */
    public Simulation trials(long number) {
        if (!(number >= 2 && number <= MAX_TRIALS)) {
            throw new IllegalArgumentException("number must be in [2, 2^40] but was " + number);
        }
        return new Simulation(number, seed, sketchPrecision, memory, workers);
    }

    public Simulation seed(long number) {
        return new Simulation(trials, number, sketchPrecision, memory, workers);
    }

    /**
     * On the calling thread and on threads of an executor.
     *
     * @param threads in all, the calling one too; 1 at least
     */
    public Simulation on(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 at least but was " + threads);
        }
        return with(new SimulationRun.Workers(
                threads, Objects.requireNonNull(executor, "executor"), workers.isCancelled(), workers.progress()));
    }

    /** On all threads of the common pool. */
    public Simulation onCommonPool() {
        return on(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors());
    }

    /** Stops between blocks of trials, with a {@code CancellationException}, as soon as this says so. */
    public Simulation cancelWhen(BooleanSupplier isCancelled) {
        return with(new SimulationRun.Workers(
                workers.threads(),
                workers.executor(),
                Objects.requireNonNull(isCancelled, "isCancelled"),
                workers.progress()));
    }

    /** Tells the number of trials that are done, ascending; called by one of the working threads, one at a time. */
    public Simulation onProgress(LongConsumer progress) {
        return with(new SimulationRun.Workers(
                workers.threads(),
                workers.executor(),
                workers.isCancelled(),
                Objects.requireNonNull(progress, "progress")));
    }

    private Simulation with(SimulationRun.Workers others) {
        return new Simulation(trials, seed, sketchPrecision, memory, others);
    }

    /**
     * Keeps no losses but counts them in classes of a width of 1/4,096 of the loss, so that memory does not grow with
     * trials: some 100 KB to 1 MB a risk. Quantiles and tail averages are then off by 1/8,192 at most, which their
     * intervals include.
     */
    public Simulation bounded() {
        return new Simulation(trials, seed, SKETCH_PRECISION, memory, workers);
    }

    /** @param bytes that kept losses may take; a run that might need more is refused before it starts */
    public Simulation memory(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes must be 1 at least but was " + bytes);
        }
        return new Simulation(trials, seed, sketchPrecision, bytes, workers);
    }

    /**
     * Simulates.
     *
     * @throws IllegalArgumentException if a model of the portfolio cannot be worked out, or kept losses might need more
     *     than the memory that is allowed
     * @throws java.util.concurrent.CancellationException if it was cancelled, or the calling thread interrupted
     */
    public Quantification run(Portfolio portfolio) {
        List<RiskModel> models = portfolio.models();
        requireMemory(models.size(), trials);
        SimulationRun run = start(portfolio, models);
        run.upTo(trials);
        return result(portfolio, models, run);
    }

    /**
     * Simulates until a figure of the total is as precise as wanted, with twice the trials each time. The result is the
     * one that {@link #run} gives for the trials that it took, which its provenance tells.
     *
     * @param figure such as {@code loss -> loss.valueAtRisk(0.99)}
     * @param relativeError half the width of the 95 % interval in relation to the figure, above 0
     * @return after {@link #trials} trials at most, whether the figure is then as precise or not
     */
    public Quantification runUntil(
            Portfolio portfolio, Function<LossDistribution, Measured> figure, double relativeError) {
        if (!(relativeError > 0)) {
            throw new IllegalArgumentException("relativeError must be above 0 but was " + relativeError);
        }
        List<RiskModel> models = portfolio.models();
        requireMemory(models.size(), trials);
        SimulationRun run = start(portfolio, models);
        long next = Math.min(trials, 4L * SimulationRun.BLOCK);
        run.upTo(next);
        while (next < trials && !(figure.apply(run.total()).relativeError() <= relativeError)) {
            next = Math.min(trials, 2 * next);
            run.upTo(next);
        }
        return result(portfolio, models, run);
    }

    /**
     * What each risk loses in some trials: the same losses that {@link #run} adds up. Blocks of trials can so be drawn
     * anywhere, in any order.
     *
     * @param firstTrial 0 at least
     * @param number 1 at least
     */
    public TrialBlock block(Portfolio portfolio, long firstTrial, int number) {
        if (firstTrial < 0 || number < 1) {
            throw new IllegalArgumentException(
                    "firstTrial must be 0 at least and number 1 but were " + firstTrial + " and " + number);
        }
        List<RiskModel> models = portfolio.models();
        double[][] losses = trials(portfolio, models).losses(firstTrial, number);
        Map<RiskId, double[]> byRisk = new TreeMap<>();
        for (int r = 0; r < losses.length; r++) {
            byRisk.put(models.get(r).id(), losses[r]);
        }
        return new TrialBlock(firstTrial, number, byRisk);
    }

    /**
     * What some risks lose in each trial: the same losses that {@link #run} adds up for the whole portfolio. So the
     * years of two portfolios can be set side by side, trial by trial. Losses are kept, {@link #bounded} or not.
     *
     * @param of at least one, all of the portfolio
     * @throws IllegalArgumentException as {@link #run}, if there is no such risk, or if losses might need more than the
     *     memory that is allowed
     * @throws java.util.concurrent.CancellationException if it was cancelled, or the calling thread interrupted
     */
    public TrialBlock losses(Portfolio portfolio, Set<RiskId> of) {
        List<RiskModel> models = portfolio.models(of);
        if (of.isEmpty() || models.size() < of.size()) {
            throw new IllegalArgumentException("of must be at least one risk, and all of the portfolio, but was " + of);
        }
        double[][] losses = losses(portfolio, models);
        Map<RiskId, double[]> byRisk = new TreeMap<>();
        for (int r = 0; r < losses.length; r++) {
            byRisk.put(models.get(r).id(), losses[r]);
        }
        return new TrialBlock(0, Math.toIntExact(trials), byRisk);
    }

    /**
     * How much of the tail value at risk each risk brings about, from the trials that {@link #run} makes. Losses of all
     * risks are kept, {@link #bounded} or not.
     *
     * @param level in (0, 1), such as 0.99
     * @throws dev.aims.risk.quantification.result.UndefinedMomentException if a risk has no mean
     * @throws IllegalArgumentException as {@link #run}, or if losses might need more than the memory that is allowed
     * @throws java.util.concurrent.CancellationException if it was cancelled, or the calling thread interrupted
     */
    public TailContributions tailContributions(Portfolio portfolio, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1) but was " + level);
        }
        List<RiskModel> models = portfolio.models();
        double[][] losses = losses(portfolio, models);
        Map<RiskId, double[]> byRisk = new TreeMap<>();
        Map<RiskId, TailShape> shapes = new TreeMap<>();
        for (int r = 0; r < losses.length; r++) {
            byRisk.put(models.get(r).id(), losses[r]);
            shapes.put(models.get(r).id(), SimulationRun.tailShape(models.get(r)));
        }
        return TailContributions.of(level, portfolio.currency(), byRisk, shapes, provenance(portfolio, trials));
    }

    /**
     * How far the loss of each risk orders the years of the total: the correlation of their ranks. Losses of all risks are
     * kept for a while, {@link #bounded} or not.
     *
     * @return by risk, from -1 to 1
     * @throws IllegalArgumentException as {@link #run}, for fewer than 60 trials, or if losses might need more than the
     *     memory that is allowed
     * @throws java.util.concurrent.CancellationException if it was cancelled, or the calling thread interrupted
     */
    public Map<RiskId, Measured> rankCorrelations(Portfolio portfolio) {
        List<RiskModel> models = portfolio.models();
        double[][] losses = losses(portfolio, models);
        double[] total = total(losses);
        Map<RiskId, Measured> correlations = new TreeMap<>();
        for (int r = 0; r < losses.length; r++) {
            correlations.put(models.get(r).id(), RankCorrelation.of(losses[r], total));
        }
        return Collections.unmodifiableMap(correlations);
    }

    /**
     * What lies between two portfolios, such as two stages of one, or one without and with a treatment. Risks of the same
     * id share their draws. Losses of all risks are kept for a while, {@link #bounded} or not.
     *
     * @param after in the same currency
     * @throws IllegalArgumentException as {@link #run}, or if losses might need more than the memory that is allowed
     * @throws java.util.concurrent.CancellationException if it was cancelled, or the calling thread interrupted
     */
    public TreatmentComparison compare(Portfolio before, Portfolio after) {
        if (!before.currency().equals(after.currency())) {
            throw new IllegalArgumentException(
                    "after must be in " + before.currency() + " as before but was in " + after.currency());
        }
        List<RiskModel> modelsBefore = before.models();
        List<RiskModel> modelsAfter = after.models();
        return TreatmentComparison.of(
                before.currency(),
                tailShape(modelsBefore).heavier(tailShape(modelsAfter)),
                total(losses(before, modelsBefore)),
                total(losses(after, modelsAfter)),
                provenance(before, trials),
                provenance(after, trials));
    }

    private static TailShape tailShape(List<RiskModel> models) {
        return models.stream().map(SimulationRun::tailShape).reduce(TailShape.FINITE_VARIANCE, TailShape::heavier);
    }

    private static double[] total(double[][] losses) {
        double[] total = losses[0].clone();
        for (int r = 1; r < losses.length; r++) {
            for (int t = 0; t < total.length; t++) {
                total[t] += losses[r][t];
            }
        }
        return total;
    }

    private double[][] losses(Portfolio portfolio, List<RiskModel> models) {
        requireToKeep(models.size(), trials, "");
        return SimulationRun.losses(trials(portfolio, models), models, Math.toIntExact(trials), workers);
    }

    private SimulationRun start(Portfolio portfolio, List<RiskModel> models) {
        return new SimulationRun(trials(portfolio, models), models, portfolio.currency(), sketchPrecision, workers);
    }

    private Trials trials(Portfolio portfolio, List<RiskModel> models) {
        return Trials.of(
                models,
                portfolio.correlation().map(Correlation::coupling).orElse(Coupling.NONE),
                portfolio.severityCorrelation().map(Correlation::coupling).orElse(Coupling.NONE),
                seed);
    }

    /** Each risk and the total keep a loss a trial, and the total is sorted beside what it was. */
    private void requireMemory(int risks, long number) {
        if (sketchPrecision == 0) {
            requireToKeep(risks, number, "; with bounded() there is no such limit");
        }
    }

    private void requireToKeep(int risks, long number, String wayOut) {
        double needed = 8.0 * number * (risks + 2);
        if (needed > memory || number > MAX_SAMPLE) {
            throw new IllegalArgumentException("trials must be at most "
                    + Math.min(MAX_SAMPLE, (long) (memory / (8.0 * (risks + 2)))) + " to keep the losses of " + risks
                    + " risks in " + memory + " bytes but were " + number + wayOut);
        }
    }

    private Quantification result(Portfolio portfolio, List<RiskModel> models, SimulationRun run) {
        Map<RiskId, LossDistribution> risks = new TreeMap<>();
        LossDistribution total = run.total();
        for (int r = 0; r < models.size(); r++) {
            risks.put(models.get(r).id(), models.size() == 1 ? total : run.takeRisk(r));
        }
        return new Quantification(total, risks, provenance(portfolio, run.trials()));
    }

    /** How a result of this simulation was made, as far as a portfolio's trials are all made. */
    public Provenance provenance(Portfolio portfolio) {
        return provenance(portfolio, trials);
    }

    private Provenance provenance(Portfolio portfolio, long number) {
        return new Provenance("simulation", VERSION, portfolio.hash(), number, seed);
    }
}
