package dev.aims.risk.quantification.result;

/**
 * What is known of the losses of a simulation whose trials were too many to keep. Mean, spread and skewness are those of
 * all trials; quantiles and tail averages are off by at most the relative error of the sketch, by which intervals are
 * wider.
 */
public final class SketchedLoss implements LossDistribution {
    private final String currency;
    private final TailShape tailShape;
    private final MomentSums moments;
    private final LossSketch sketch;

    private SketchedLoss(String currency, TailShape tailShape, MomentSums moments, LossSketch sketch) {
        this.currency = currency;
        this.tailShape = tailShape;
        this.moments = moments;
        this.sketch = sketch;
    }

    /** @throws IllegalArgumentException if the two are not of the same number of trials, 2 at least */
    public static SketchedLoss of(String currency, TailShape tailShape, MomentSums moments, LossSketch sketch) {
        if (sketch.trials() < 2 || moments.count() != sketch.trials()) {
            throw new IllegalArgumentException("sketch must hold 2 trials at least, as many as moments, but holds "
                    + sketch.trials() + ", and moments " + moments.count());
        }
        return new SketchedLoss(currency, tailShape, moments, sketch.copy());
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
        return sketch.trials();
    }

    /** The most by which a loss is off because it was not kept as it was, in relation to it. */
    public double relativeError() {
        return sketch.relativeError();
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
        return Levels.share(trials() - sketch.above(0)[0], trials());
    }

    @Override
    public Measured probabilityAbove(double loss) {
        long[] above = sketch.above(Levels.requireLoss(loss));
        Measured least = Levels.share(above[0], trials());
        Measured most = Levels.share(above[1], trials());
        return new Measured((least.value() + most.value()) / 2, most.standardError(), least.low(), most.high());
    }

    @Override
    public Measured valueAtRisk(double level) {
        Levels.require(level);
        Measured inside = OrderStatistics.quantile(level, trials(), sketch::loss);
        double error = relativeError();
        return new Measured(
                inside.value(), inside.standardError(), inside.low() * (1 - error), inside.high() * (1 + error));
    }

    @Override
    public Measured tailValueAtRisk(double level) {
        Levels.require(level);
        tailShape.requireMean("tail value at risk");
        long rank = OrderStatistics.rank(level, trials());
        double atRisk = sketch.loss(rank);
        double[] sums = sketch.excess(atRisk, trials() - 1 - rank);
        double tail = trials() * (1 - level);
        double excess = sums[0] / tail;
        double value = atRisk + excess;
        boolean isTailTold = OrderStatistics.isBounded(level, trials()) && moments.tellError();
        if (tailShape == TailShape.FINITE_MEAN || !isTailTold) {
            return Measured.unboundedAbove(value, valueAtRisk(level).low());
        }
        double variance = Math.max(0, sums[1] / tail - excess * excess) + level * excess * excess;
        double error = Math.sqrt(variance / tail);
        double half = Measured.Z95 * error + relativeError() * value;
        return new Measured(value, error, value - half, value + half);
    }

    @Override
    public double finestProbability() {
        return 1.0 / trials();
    }
}
