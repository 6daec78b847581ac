package dev.aims.risk.quantification.result;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A loss distribution worked out without chance, on three grids, each twice as fine as the one before. Their differences
 * tell the error where the distribution is smooth, and remove most of it (Richardson's extrapolation). Where single losses
 * have a probability of their own the finest stands for itself, within what is certain about its error.
 */
public final class ExactLoss implements LossDistribution {
    private static final double ROUNDING = 1e-12;
    private static final double LAST_BITS = 1e-14;

    private final String currency;
    private final TailShape tailShape;
    private final double noLoss;
    private final double noLossError;
    private final Moments moments;
    private final LossGrid fine;
    private final LossGrid coarse;
    private final LossGrid coarsest;
    private final boolean isSmooth;
    private final GridBounds bounds;
    private final double countError;
    private final double greatest;

    private ExactLoss(Builder from) {
        currency = from.currency;
        tailShape = from.tailShape;
        noLoss = from.noLoss;
        noLossError = from.noLossError;
        moments = from.moments;
        fine = from.grid(from.step, from.fine);
        coarse = from.grid(2 * from.step, from.coarse);
        coarsest = from.grid(4 * from.step, from.coarsest);
        isSmooth = from.isSmooth;
        countError = from.countError;
        bounds = new GridBounds(fine, from.cellsOff, from.keepsMeans, countError + ROUNDING);
        greatest = from.greatest;
    }

    /**
     * Mean, variance and third central moment, positive infinity for what does not exist, and by how much each may be off.
     */
    public record Moments(
            double mean, double variance, double third, double meanError, double varianceError, double thirdError) {
        /** Those of the sum of two losses that do not depend on each other. */
        public Moments plus(Moments other) {
            return new Moments(
                    mean + other.mean,
                    variance + other.variance,
                    third + other.third,
                    meanError + other.meanError,
                    varianceError + other.varianceError,
                    thirdError + other.thirdError);
        }
    }

    /** Starts with what every such distribution has. */
    public static Builder builder(String currency, TailShape tailShape, Moments moments) {
        return new Builder(currency, tailShape, moments);
    }

    /** Collects the parts of an exact distribution. */
    public static final class Builder {
        private final String currency;
        private final TailShape tailShape;
        private final Moments moments;
        private double noLoss;
        private double noLossError;
        private double step;
        private double[] fine = {};
        private double[] coarse = {};
        private double[] coarsest = {};
        private boolean isSmooth;
        private double countError;
        private DoubleUnaryOperator cellsOff = probability -> 1;
        private boolean keepsMeans;
        private double greatest = Double.POSITIVE_INFINITY;

        private Builder(String currency, TailShape tailShape, Moments moments) {
            this.currency = currency;
            this.tailShape = tailShape;
            this.moments = moments;
        }

        /** The probability of a year without loss, and by how much it may be off. */
        public Builder noLoss(double probability, double error) {
            this.noLoss = probability;
            this.noLossError = error;
            return this;
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

        /**
         * By how far losses are from those on the finer grid; by one cell unless set.
         *
         * @param cells by how many cells, beyond which they are with the given probability at most; 0 where each loss is a
         *     multiple of the width of a cell. It must follow from moments (Chernoff)
         * @param keepsMeans whether they are off by 0 in the mean, whatever the loss
         */
        public Builder splitError(DoubleUnaryOperator cells, boolean keepsMeans) {
            this.cellsOff = cells;
            this.keepsMeans = keepsMeans;
            return this;
        }

        /** The most that can be lost in a year; positive infinity unless set. */
        public Builder greatest(double loss) {
            this.greatest = loss;
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
        return Measured.within(moments.mean(), moments.meanError() + ROUNDING * moments.mean());
    }

    @Override
    public Measured standardDeviation() {
        tailShape.requireVariance("standard deviation");
        double variance = moments.variance();
        double deviation = Math.sqrt(variance);
        double less = deviation - Math.sqrt(Math.max(0, variance - varianceError()));
        double more = Math.sqrt(variance + varianceError()) - deviation;
        return Measured.within(deviation, ROUNDING * deviation)
                .wider(less, more)
                .inside(0, Double.POSITIVE_INFINITY);
    }

    /** As a variance is the difference of squares, it loses digits. */
    private double varianceError() {
        return moments.varianceError() + LAST_BITS * moments.mean() * moments.mean();
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
        double variance = moments.variance();
        if (variance <= varianceError()) {
            throw UndefinedMomentException.withoutSpread("skewness");
        }
        double cube = variance * Math.sqrt(variance);
        double skewness = moments.third() / cube;
        double ratio = varianceError() / variance;
        double lost = LAST_BITS * moments.mean() * moments.mean() / variance;
        double more = moments.thirdError() / cube
                + lost * 2 * (1 + moments.mean() / Math.sqrt(variance))
                + (1.5 * ratio + ROUNDING) * Math.abs(skewness);
        return Measured.within(skewness, more);
    }

    @Override
    public Measured probabilityOfNoLoss() {
        return probability(Measured.within(noLoss, noLossError + countError + ROUNDING));
    }

    @Override
    public Measured probabilityAbove(double loss) {
        Levels.requireLoss(loss);
        if (loss < 0) {
            return Measured.within(1, 0);
        } else if (loss == 0) {
            return probability(Measured.within(1 - noLoss, noLossError + countError + ROUNDING));
        } else if (loss >= greatest) {
            return Measured.within(0, 0);
        } else if (loss > coarsest.highest()) {
            return new Measured(0, 0, 0, coarsest.least());
        }
        double least = bounds.leastAbove(loss);
        double most = Math.min(bounds.greatestAbove(loss), 1 - noLoss + noLossError + countError + ROUNDING);
        if (isSmooth) {
            double local = Math.min(most - least, fine.roughness(loss)) + countError + ROUNDING;
            return probability(extrapolated(grid -> grid.survival(loss), local));
        }
        double on = bounds.isOnCells() ? fine.survivalOfCells(loss) : fine.survival(loss);
        return probability(around(on, least, most));
    }

    private static Measured probability(Measured told) {
        return told.inside(0, 1);
    }

    @Override
    public Measured valueAtRisk(double level) {
        Levels.require(level);
        double probability = requireInside(1 - level);
        double value = quantile(fine, probability);
        if (value == 0) {
            boolean isCertain = probability - noLossError - countError >= 1 - noLoss;
            return new Measured(0, 0, 0, isCertain ? 0 : bounds.greatestQuantile(probability));
        }
        double least = bounds.leastQuantile(probability);
        double most = bounds.greatestQuantile(probability);
        if (!isSmooth) {
            return around(value, least, most)
                    .wider(ROUNDING * value, ROUNDING * value)
                    .inside(0, greatest);
        }
        double off = countError + ROUNDING;
        double rough = off + fine.roughness(value);
        double less = Math.max(
                value - quantile(fine, probability + off),
                Math.min(value - least, value - quantile(fine, probability + rough)));
        double more = Math.max(
                exceededWith(probability - off) - value,
                Math.min(most - value, exceededWith(probability - rough) - value));
        return extrapolated(grid -> quantile(grid, probability), ROUNDING * value + countErrorOf(probability, value))
                .wider(less, more)
                .inside(0, greatest);
    }

    private static Measured around(double value, double least, double most) {
        return new Measured(value, 0, Math.min(value, least), Math.max(value, most));
    }

    /** As far as the grid goes. */
    private double exceededWith(double probability) {
        return quantile(fine, Math.max(probability, fine.least()));
    }

    private double quantile(LossGrid grid, double probability) {
        return bounds.isOnCells() ? grid.upperQuantileOfCells(probability) : grid.upperQuantile(probability);
    }

    @Override
    public Measured tailValueAtRisk(double level) {
        Levels.require(level);
        tailShape.requireMean("tail value at risk");
        double probability = requireInside(1 - level);
        double atRisk = quantile(fine, probability);
        if (atRisk == 0 && noLossError == 0) {
            return tail(Measured.within(fine.mean() / probability, 0), probability);
        }
        double local = 2 * fine.step() * fine.roughness(atRisk) / probability;
        if (isSmooth && local < bounds.tailBelow(probability)) {
            return tail(extrapolated(grid -> grid.tail(probability), local), probability);
        }
        double onFine = fine.tailOfCells(probability);
        double least = onFine - bounds.tailBelow(probability);
        return tail(around(onFine, least, onFine + bounds.tailAbove(probability)), probability);
    }

    private Measured tail(Measured told, double probability) {
        double more = countErrorOf(probability, told.value())
                + ROUNDING / probability * told.value()
                + moments.meanError() / probability;
        return told.wider(more, more).inside(0, greatest);
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
     * forecasts tell how good the better one is at least.
     */
    private Measured extrapolated(ToDoubleFunction<LossGrid> figure, double more) {
        double onFine = figure.applyAsDouble(fine);
        double onCoarse = figure.applyAsDouble(coarse);
        double better = onFine + (onFine - onCoarse) / 3;
        double worse = onCoarse + (onCoarse - figure.applyAsDouble(coarsest)) / 3;
        return Measured.within(better, Math.abs(better - worse) + more);
    }
}
