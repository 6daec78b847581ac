package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.LossSketch;
import dev.aims.risk.quantification.result.MomentSums;
import dev.aims.risk.quantification.result.TailShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Draws trials in blocks, on any number of threads, and collects them in the order of blocks. Used by one thread. */
public final class SimulationRun {
    /** Sums are taken by blocks of so many trials, counted from the first, whoever asks for how many at a time. */
    public static final int BLOCK = 8 * Trials.CHUNK;

    private final Trials trials;
    private final String currency;
    private final Workers workers;
    private final List<RiskModel> models;
    private final TailShape[] tailShapes;
    private final TailShape totalShape;
    private final Collector[] risks;
    private final Collector total;
    private long done;

    /** Who works, and who is told and asked between blocks. */
    public record Workers(int threads, Executor executor, BooleanSupplier isCancelled, LongConsumer progress) {}

    /** @param sketchPrecision 0 where each loss is kept */
    public SimulationRun(Trials trials, List<RiskModel> models, String currency, int sketchPrecision, Workers workers) {
        this.trials = trials;
        this.currency = currency;
        this.workers = workers;
        this.models = models;
        tailShapes = models.stream().map(SimulationRun::tailShape).toArray(TailShape[]::new);
        totalShape = List.of(tailShapes).stream().reduce(TailShape.FINITE_VARIANCE, TailShape::heavier);
        risks = new Collector[tailShapes.length];
        double centre = 0;
        for (int r = 0; r < risks.length; r++) {
            double mean = roughMean(models.get(r));
            centre += mean;
            risks[r] = collector(mean, sketchPrecision, Certainty.isCertain(models.get(r)));
        }
        total = collector(centre, sketchPrecision, models.stream().allMatch(Certainty::isCertain));
    }

    /** How far the moments of the loss of a risk exist. */
    public static TailShape tailShape(RiskModel model) {
        return new EventLoss(certain(model)).tailShape();
    }

    /** Without what is drawn once a year about severities, which changes neither tails nor, much, means. */
    private static RiskModel certain(RiskModel model) {
        return new RiskModel(
                model.id(),
                model.base(),
                model.rates(),
                model.reductions(),
                model.forms(),
                model.secondaryProbability(),
                model.secondary(),
                List.of(),
                model.event(),
                model.year(),
                model.causes());
    }

    /** Sums of powers are taken about it, so that little is lost by cancellation. */
    private static double roughMean(RiskModel model) {
        double events = Counts.moments(CountModel.own(model).counts())[0] + model.causeRate();
        double[] event = new EventLoss(certain(model)).moments();
        double mean = events * event[0];
        double gross = Double.isFinite(mean) ? mean : 0;
        double most = Math.min(model.year().most(), model.event().most() * Math.max(1, events));
        return Rounding.shortened(Math.min(gross, most));
    }

    private static Collector collector(double centre, int sketchPrecision, boolean isCertain) {
        return new Collector(
                new MomentSums(centre, centre > 0 ? centre : 1, isCertain),
                sketchPrecision == 0 ? null : new LossSketch(sketchPrecision));
    }

    /**
     * Where there is no mean, quantiles may be told all the same.
     *
     * @param model absent for all together
     */
    private static void requireTold(TailShape shape, @Nullable RiskModel model, double[] losses, int count) {
        for (int t = 0; t < count && shape != TailShape.NO_MEAN; t++) {
            if (!(losses[t] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException((model == null ? "portfolio" : "risk " + model.id())
                        + ": the loss of a year must be below " + Double.MAX_VALUE
                        + " but was more in a trial; the tail of a severity is too heavy for that: give the loss a limit"
                        + " or cap, or state amounts in a larger unit of money");
            }
        }
    }

    /** All losses of the first trials, one row a risk; the same that a run adds up. */
    public static double[][] losses(Trials trials, List<RiskModel> models, int number, Workers workers) {
        double[][] losses = new double[trials.risks()][number];
        TailShape[] shapes = models.stream().map(SimulationRun::tailShape).toArray(TailShape[]::new);
        Progress progress = new Progress(workers.progress());
        int blocks = (int) (((long) number + BLOCK - 1) / BLOCK);
        Blocks.run(blocks, workers.threads(), workers.executor(), workers.isCancelled(), block -> {
            int first = block * BLOCK;
            int size = Math.min(BLOCK, number - first);
            trials.draw(first, size, new Trials.Desk(trials), (risk, from, drawn, count) -> {
                requireTold(shapes[risk], models.get(risk), drawn, count);
                System.arraycopy(drawn, 0, losses[risk], first + from, count);
            });
            progress.add(size);
        });
        return losses;
    }

    /** Counts what is done, on whichever thread. */
    private static final class Progress {
        private final LongConsumer listener;
        private long done;

        Progress(LongConsumer listener) {
            this.listener = listener;
        }

        synchronized void add(int trials) {
            done += trials;
            listener.accept(done);
        }
    }

    /** Draws the next trials, up to so many in all: a multiple of {@link #BLOCK} unless they are the last. */
    public void upTo(long end) {
        long first = done;
        int blocks = Math.toIntExact((end - first + BLOCK - 1) / BLOCK);
        Merger merger = new Merger();
        Desks desks = new Desks();
        Blocks.run(blocks, workers.threads(), workers.executor(), workers.isCancelled(), block -> {
            long from = first + (long) block * BLOCK;
            int size = (int) Math.min(BLOCK, end - from);
            Trials.Desk desk = desks.take();
            merger.put(block, draw(from, size, desk));
            desks.giveBack(desk);
        });
    }

    private Collector.Block[] draw(long from, int size, Trials.Desk desk) {
        Collector.Block[] collected = new Collector.Block[risks.length + 1];
        for (int r = 0; r < risks.length; r++) {
            collected[r] = risks[r].block(size);
        }
        Collector.Block all = total.block(size);
        collected[risks.length] = all;
        double[] sums = new double[Trials.CHUNK];
        trials.draw(from, size, desk, (risk, index, losses, count) -> {
            requireTold(tailShapes[risk], models.get(risk), losses, count);
            collected[risk].add(losses, count);
            for (int t = 0; t < count; t++) {
                sums[t] = risk == 0 ? losses[t] : sums[t] + losses[t];
            }
            if (risk == risks.length - 1) {
                requireTold(totalShape, null, sums, count);
                all.add(sums, count);
            }
        });
        return collected;
    }

    /** Merges blocks in their order, as soon as all before are there. */
    private final class Merger {
        private final Map<Integer, Collector.Block[]> waiting = new HashMap<>();
        private int next;

        synchronized void put(int block, Collector.Block[] collected) {
            waiting.put(block, collected);
            for (Collector.Block[] ready = waiting.remove(next); ready != null; ready = waiting.remove(next)) {
                for (int r = 0; r < risks.length; r++) {
                    risks[r].merge(ready[r]);
                }
                total.merge(ready[risks.length]);
                done += ready[risks.length].trials();
                workers.progress().accept(done);
                next++;
            }
        }
    }

    /** What threads need to draw, lent to one after the other. */
    private final class Desks {
        private final ConcurrentLinkedQueue<Trials.Desk> free = new ConcurrentLinkedQueue<>();

        Trials.Desk take() {
            Trials.Desk desk = free.poll();
            return desk == null ? new Trials.Desk(trials) : desk;
        }

        void giveBack(Trials.Desk desk) {
            free.add(desk);
        }
    }

    public LossDistribution total() {
        return total.distribution(currency, totalShape);
    }

    /** In the order of the models; each once, after the last trials. */
    public LossDistribution takeRisk(int index) {
        return risks[index].handOver(currency, tailShapes[index]);
    }

    public long trials() {
        return done;
    }
}
