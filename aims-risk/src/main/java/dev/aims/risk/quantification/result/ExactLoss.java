package dev.aims.risk.quantification.result;

import java.util.function.ToDoubleFunction;

/**
 * A loss distribution worked out without chance, on three grids, each twice as fine as the one before. Their differences
 * tell the error, and where the distribution is smooth they remove most of it (Richardson's extrapolation).
 */
public final class ExactLoss implements LossDistribution {
    private static final double ROUNDING = 1e-12;
    private static final double LAST_BITS = 1e-14;

    private final String currency;
    private final TailShape tailShape;
    private final double noLoss;
    private final Moments moments;
    private final LossGrid fine;
    private final LossGrid coarse;
    private final LossGrid coarsest;
    private final boolean isSmooth;
    private final double countError;
    private final double cellsOff;
    private final double greatest;

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
        cellsOff = from.cellsOff;
        greatest = from.greatest;
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
        private double cellsOff = 1;
        private double greatest = Double.POSITIVE_INFINITY;

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

        /**
         * By how many cells of the finer grid losses may be off that have a probability of their own; 1 unless set.
         *
         * @param cells 0 where each loss is a multiple of the width of a cell on all grids
         */
        public Builder cellsOff(double cells) {
            this.cellsOff = cells;
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
        return known(moments.mean());
    }

    @Override
    public Measured standardDeviation() {
        tailShape.requireVariance("standard deviation");
        double deviation = Math.sqrt(moments.variance());
        double more = deviation == 0 ? 0 : lost() / (2 * deviation);
        return known(deviation).wider(Math.min(more, deviation), more);
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
        if (variance <= lost()) {
            throw UndefinedMomentException.withoutSpread("skewness");
        }
        double skewness = moments.third() / (variance * Math.sqrt(variance));
        double ratio = lost() / variance;
        double more = ratio * (2 * (1 + moments.mean() / Math.sqrt(variance)) + 1.5 * Math.abs(skewness));
        return known(skewness).wider(more, more);
    }

    /** What a variance may be off, as it is the difference of squares. */
    private double lost() {
        return LAST_BITS * moments.mean() * moments.mean();
    }

    private Measured known(double value) {
        return Measured.within(value, Math.abs(value) * Math.max(ROUNDING, moments.relativeError()));
    }

    @Override
    public Measured probabilityOfNoLoss() {
        return probability(Measured.within(noLoss, countError + ROUNDING));
    }

    @Override
    public Measured probabilityAbove(double loss) {
        Levels.requireLoss(loss);
        if (loss < 0) {
            return Measured.within(1, 0);
        } else if (loss == 0) {
            return probability(Measured.within(1 - noLoss, countError + ROUNDING));
        } else if (loss >= greatest) {
            return Measured.within(0, 0);
        } else if (loss > coarsest.highest()) {
            return new Measured(0, 0, 0, coarsest.least());
        } else if (cellsOff == 0) {
            return probability(Measured.within(fine.survivalOfCells(loss), countError + ROUNDING));
        }
        double near = Math.max(fine.step(), unsure());
        double jump = fine.survival(Math.max(0, loss - near)) - fine.survival(loss + near);
        double local = isSmooth ? Math.min(jump, fine.roughness(loss)) : jump;
        return probability(between(grid -> grid.survival(loss), Math.max(0, local) + countError + ROUNDING));
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
            return new Measured(0, 0, 0, countError == 0 ? 0 : exceededWith(probability - countError));
        }
        double off = countError + ROUNDING;
        double less = value - quantile(fine, probability + off);
        double more = exceededWith(probability - off) - value;
        double rough = isSmooth ? off + fine.roughness(value) : 1;
        less = Math.max(less, Math.min(unsure(), value - quantile(fine, probability + rough)));
        more = Math.max(more, Math.min(unsure(), exceededWith(probability - rough) - value));
        return between(grid -> quantile(grid, probability), ROUNDING * value + countErrorOf(probability, value))
                .wider(less, more)
                .inside(0, greatest);
    }

    /** As far as the grid goes. */
    private double exceededWith(double probability) {
        return quantile(fine, Math.max(probability, fine.least()));
    }

    private double quantile(LossGrid grid, double probability) {
        return cellsOff == 0 ? grid.upperQuantileOfCells(probability) : grid.upperQuantile(probability);
    }

    @Override
    public Measured tailValueAtRisk(double level) {
        Levels.require(level);
        tailShape.requireMean("tail value at risk");
        double probability = requireInside(1 - level);
        double atRisk = quantile(fine, probability);
        if (atRisk == 0) {
            return tail(known(fine.mean() / probability), probability);
        }
        double local = 2 * fine.step() * fine.roughness(atRisk) / probability;
        if (isSmooth && local < unsure()) {
            return tail(extrapolated(grid -> grid.tail(probability), local), probability);
        }
        return tail(onFinest(grid -> grid.tailOfCells(probability), unsure()), probability);
    }

    private Measured tail(Measured told, double probability) {
        double more = countErrorOf(probability, told.value()) + ROUNDING / probability * told.value();
        return told.wider(more, more).inside(0, greatest);
    }

    /** By how much a loss may be off as it stands for those of its cell. */
    private double unsure() {
        return cellsOff * fine.step();
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

    private Measured between(ToDoubleFunction<LossGrid> figure, double more) {
        return isSmooth ? extrapolated(figure, more) : onFinest(figure, more);
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

    /** Where losses have a probability of their own errors do not fall so, and the finest grid stands for itself. */
    private Measured onFinest(ToDoubleFunction<LossGrid> figure, double more) {
        double onFine = figure.applyAsDouble(fine);
        return Measured.within(onFine, Math.abs(onFine - figure.applyAsDouble(coarse)) + more);
    }
}
