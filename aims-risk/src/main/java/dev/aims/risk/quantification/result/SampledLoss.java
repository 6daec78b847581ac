package dev.aims.risk.quantification.result;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The losses of all trials of a simulation. Losses are sorted when a quantile is first asked for. Of years without loss
 * only the number is kept.
 */
public final class SampledLoss implements LossDistribution {
    private final String currency;
    private final TailShape tailShape;
    private final long trials;
    private final MomentSums moments;
    private double @Nullable [] unsorted;
    private volatile double @Nullable [] sorted;

    private SampledLoss(String currency, TailShape tailShape, long trials, MomentSums moments, double[] losses) {
        this.currency = currency;
        this.tailShape = tailShape;
        this.trials = trials;
        this.moments = moments;
        this.unsorted = losses;
    }

    /**
     * The distribution of a sample.
     *
     * @param losses one a trial, none negative, infinite or NaN; two at least
     */
    public static SampledLoss of(String currency, double[] losses) {
        double mean = Arrays.stream(losses).average().orElse(Double.NaN);
        for (double loss : losses) {
            if (!(loss >= 0 && loss < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("each of losses must be finite and at least 0 but was " + loss);
            }
        }
        MomentSums moments = new MomentSums(mean, mean > 0 ? mean : 1);
        moments.addAll(losses, 0, losses.length);
        return of(currency, TailShape.FINITE_VARIANCE, losses.length, moments, losses.clone());
    }

    /**
     * The distribution of what a simulation kept.
     *
     * @param trials how many there were, two at least
     * @param moments of all trials
     * @param losses at least those above 0, in any order; taken over, not copied
     */
    public static SampledLoss of(
            String currency, TailShape tailShape, long trials, MomentSums moments, double[] losses) {
        if (trials < 2 || losses.length > trials || moments.count() != trials) {
            throw new IllegalArgumentException(
                    "trials must be 2 at least, those of moments, and no fewer than losses, but" + " were " + trials
                            + " for moments of " + moments.count() + " and " + losses.length + " losses");
        }
        return new SampledLoss(currency, tailShape, trials, moments, losses);
    }

    @Override
    public String currency() {
        return currency;
    }

    @Override
    public TailShape tailShape() {
        return tailShape;
    }

    public long trials() {
        return trials;
    }

    @Override
    public Measured mean() {
        tailShape.requireMean("mean");
        Measured mean = moments.mean();
        return tailShape == TailShape.FINITE_MEAN ? Measured.unboundedAbove(mean.value(), 0) : mean;
    }

    @Override
    public Measured standardDeviation() {
        tailShape.requireVariance("standard deviation");
        return moments.standardDeviation();
    }

    @Override
    public Measured skewness() {
        tailShape.requireVariance("skewness");
        return moments.skewness();
    }

    @Override
    public Measured probabilityOfNoLoss() {
        return Levels.share(trials - above(0), trials);
    }

    @Override
    public Measured probabilityAbove(double loss) {
        return Levels.share(above(Levels.requireLoss(loss)), trials);
    }

    @Override
    public Measured valueAtRisk(double level) {
        Levels.require(level);
        return OrderStatistics.quantile(level, trials, this::loss);
    }

    @Override
    public Measured tailValueAtRisk(double level) {
        Levels.require(level);
        tailShape.requireMean("tail value at risk");
        long rank = OrderStatistics.rank(level, trials);
        double atRisk = loss(rank);
        double[] losses = sorted();
        int first = (int) Math.max(0, losses.length - (trials - 1 - rank));
        double sum = 0;
        double squares = 0;
        for (int i = losses.length - 1; i >= first; i--) {
            double excess = losses[i] - atRisk;
            sum += excess;
            squares += excess * excess;
        }
        double tail = trials * (1 - level);
        double excess = sum / tail;
        if (tailShape == TailShape.FINITE_MEAN || !isTailTold(level)) {
            return Measured.unboundedAbove(atRisk + excess, valueAtRisk(level).low());
        }
        double variance = Math.max(0, squares / tail - excess * excess) + level * excess * excess;
        return Measured.simulated(atRisk + excess, Math.sqrt(variance / tail));
    }

    private boolean isTailTold(double level) {
        return OrderStatistics.isBounded(level, trials) && moments.tellError();
    }

    @Override
    public double finestProbability() {
        return 1.0 / trials;
    }

    /**
     * The loss of a rank, of which 0 is the smallest.
     *
     * @param rank from 0 to {@code trials - 1}
     */
    public double loss(long rank) {
        double[] losses = sorted();
        long index = rank - (trials - losses.length);
        return index < 0 ? 0 : losses[(int) index];
    }

    private long above(double loss) {
        double[] losses = sorted();
        if (loss < 0) {
            return trials;
        }
        int low = 0;
        int high = losses.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (losses[middle] <= loss) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (long) losses.length - low;
    }

    private double[] sorted() {
        double[] known = sorted;
        return known == null ? sort() : known;
    }

    private synchronized double[] sort() {
        double[] known = sorted;
        if (known == null) {
            known = RadixSort.sorted(Objects.requireNonNull(unsorted));
            unsorted = null;
            sorted = known;
        }
        return known;
    }
}
