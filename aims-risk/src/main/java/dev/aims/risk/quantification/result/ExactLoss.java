package dev.aims.risk.quantification.result;

import java.util.function.ToDoubleFunction;

/**
 * A loss distribution worked out without chance, on three grids, each twice as fine as the one before. Their differences
 * tell the error, and where the distribution is smooth they remove most of it (Richardson's extrapolation).
 */
public final class ExactLoss implements LossDistribution {
    private static final double ROUNDING = 1e-12;

    private final String currency;
    private final TailShape tailShape;
    private final double noLoss;
    private final Moments moments;
    private final LossGrid fine;
    private final LossGrid coarse;
    private final LossGrid coarsest;
    private final boolean isSmooth;
    private final double countError;

    private ExactLoss(Builder from) {
        currency = from.currency;
        tailShape = from.tailShape;
        noLoss = from.noLoss;
        moments = from.moments;
        fine = from.grid(from.step, from.fine);
        coarse = from.grid(2 * from.step, from.coarse);
        coarsest = from.grid(4 * from.step, from.coarsest);
        isSmooth = from.isSmooth;
        countError = from.countError;
    }

    /**
     * Mean, variance and third central moment; positive infinity for what does not exist.
     *
     * @param relativeError by how much they may be off
     */
    public record Moments(double mean, double variance, double third, double relativeError) {
        /** Those of the sum of two losses that do not depend on each other. */
        public Moments plus(Moments other) {
            return new Moments(
                    mean + other.mean,
                    variance + other.variance,
                    third + other.third,
                    Math.max(relativeError, other.relativeError));
        }
    }

    /** Starts with what every such distribution has. */
    public static Builder builder(String currency, TailShape tailShape, double noLoss, Moments moments) {
        return new Builder(currency, tailShape, noLoss, moments);
    }

    /** Collects the parts of an exact distribution. */
    public static final class Builder {
        private final String currency;
        private final TailShape tailShape;
        private final double noLoss;
        private final Moments moments;
        private double step;
        private double[] fine = {};
        private double[] coarse = {};
        private double[] coarsest = {};
        private boolean isSmooth;
        private double countError;

        private Builder(String currency, TailShape tailShape, double noLoss, Moments moments) {
            this.currency = currency;
            this.tailShape = tailShape;
            this.noLoss = noLoss;
            this.moments = moments;
        }

        /**
         * The survival functions.
         *
         * @param step the width of a cell of the finer grid
         * @param fine for each cell the probability of more than it; taken over, not copied
         * @param coarse the same on cells of double width; taken over, not copied
         * @param coarsest the same on cells of four times the width; taken over, not copied
         */
        public Builder grids(double step, double[] fine, double[] coarse, double[] coarsest) {
            this.step = step;
            this.fine = fine;
            this.coarse = coarse;
            this.coarsest = coarsest;
            return this;
        }

        /** Whether no loss above 0 has a probability of its own. */
        public Builder smooth(boolean isSmooth) {
            this.isSmooth = isSmooth;
            return this;
        }

        /** By how much probabilities may be off because the distribution of the number of events is. */
        public Builder countError(double error) {
            this.countError = error;
            return this;
        }

        public ExactLoss build() {
            return new ExactLoss(this);
        }

        private LossGrid grid(double width, double[] survival) {
            return new LossGrid(width, noLoss, moments.mean(), isSmooth, survival);
        }
    }

    @Override
    public String currency() {
        return currency;
    }

    @Override
    public TailShape tailShape() {
        return tailShape;
    }

    /** The width of a cell of the finer grid. */
    public double step() {
        return fine.step();
    }

    @Override
    public Measured mean() {
        tailShape.requireMean("mean");
        return known(moments.mean());
    }

    @Override
    public Measured standardDeviation() {
        tailShape.requireVariance("standard deviation");
        return known(Math.sqrt(moments.variance()));
    }

    /** Mean, variance and third central moment, from which the others follow. */
    public Moments moments() {
        return moments;
    }

    @Override
    public Measured skewness() {
        tailShape.requireVariance("skewness");
        if (moments.third() == Double.POSITIVE_INFINITY) {
            throw new UndefinedMomentException("skewness", "the tail of a severity has no third moment");
        }
        return known(moments.third() / (moments.variance() * Math.sqrt(moments.variance())));
    }

    private Measured known(double value) {
        return Measured.within(value, Math.abs(value) * Math.max(ROUNDING, moments.relativeError()));
    }

    @Override
    public Measured probabilityOfNoLoss() {
        return Measured.within(noLoss, countError + ROUNDING);
    }

    @Override
    public Measured probabilityAbove(double loss) {
        Levels.requireLoss(loss);
        if (loss < 0) {
            return Measured.within(1, 0);
        } else if (loss == 0) {
            return Measured.within(1 - noLoss, countError + ROUNDING);
        } else if (loss > coarsest.highest()) {
            return new Measured(0, 0, 0, coarsest.least());
        }
        double jump = isSmooth ? 0 : fine.survival(Math.max(0, loss - fine.step())) - fine.survival(loss + fine.step());
        return between(grid -> grid.survival(loss), jump + countError + ROUNDING);
    }

    @Override
    public Measured valueAtRisk(double level) {
        Levels.require(level);
        double probability = requireInside(1 - level);
        double value = fine.upperQuantile(probability);
        return value == 0
                ? Measured.within(0, 0)
                : between(grid -> grid.upperQuantile(probability), jumpAt(value) + countErrorOf(probability, value));
    }

    @Override
    public Measured tailValueAtRisk(double level) {
        Levels.require(level);
        tailShape.requireMean("tail value at risk");
        double probability = requireInside(1 - level);
        double value = tail(fine, probability);
        return between(grid -> tail(grid, probability), jumpAt(value) + countErrorOf(probability, value));
    }

    private static double tail(LossGrid grid, double probability) {
        double atRisk = grid.upperQuantile(probability);
        return atRisk == 0 ? grid.mean() / probability : atRisk + grid.excess(atRisk) / probability;
    }

    private double jumpAt(double value) {
        return isSmooth ? ROUNDING * value : fine.step();
    }

    private double countErrorOf(double probability, double value) {
        return countError / probability * value;
    }

    @Override
    public double finestProbability() {
        return Math.max(fine.least(), Math.max(coarse.least(), coarsest.least()));
    }

    private double requireInside(double probability) {
        double finest = finestProbability();
        if (!(probability >= finest * (1 - 1e-9))) { // a level of one minus it may have lost some digits
            throw new IllegalArgumentException(
                    "level must be at most 1 - " + finest + ", as far as losses were worked out, but was "
                            + (1 - probability) + "; widen the reach of the engine");
        }
        return Math.max(probability, finest);
    }

    /**
     * Errors fall with the square of the step: so the difference of two grids tells what is left of them, and two such
     * forecasts tell how good the better one is at least. Where single losses have a probability of their own they do
     * not fall so, and the finest grid stands for itself.
     */
    private Measured between(ToDoubleFunction<LossGrid> figure, double more) {
        double onFine = figure.applyAsDouble(fine);
        double onCoarse = figure.applyAsDouble(coarse);
        if (!isSmooth) {
            return Measured.within(onFine, Math.abs(onFine - onCoarse) + more);
        }
        double better = onFine + (onFine - onCoarse) / 3;
        double worse = onCoarse + (onCoarse - figure.applyAsDouble(coarsest)) / 3;
        return Measured.within(better, Math.abs(better - worse) + more);
    }
}
