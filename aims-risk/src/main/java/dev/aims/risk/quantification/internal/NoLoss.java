package dev.aims.risk.quantification.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * Between what the probability of no loss lies. It is known, but where terms leave nothing of a small sum: then it is that of
 * a sum on a grid, which may be off by some cells.
 */
record NoLoss(double least, double greatest) {
    static NoLoss known(double probability) {
        return new NoLoss(probability, probability);
    }

    /**
     * Of what terms leave of a loss.
     *
     * @param cell the probabilities of multiples of the step
     * @param cellsOff by which the loss may be off
     */
    NoLoss retained(RiskModel.Terms terms, double[] cell, double step, double cellsOff) {
        double amount = terms.nothingUpTo();
        if (amount == 0) {
            return this;
        } else if (amount == Double.POSITIVE_INFINITY) {
            return known(1);
        }
        return new NoLoss(
                Math.max(least, upTo(amount / step - cellsOff, cell) - SplitError.NEVER),
                Math.min(1, upTo(amount / step + cellsOff, cell) + SplitError.NEVER));
    }

    private static double upTo(double position, double[] cell) {
        double sum = 0;
        for (int k = 0; k < cell.length && k <= position; k++) {
            sum += cell[k];
        }
        return sum;
    }

    /** Both in a year, independently of each other. */
    NoLoss and(NoLoss other) {
        return new NoLoss(least * other.least, greatest * other.greatest);
    }

    NoLoss plus(double weight, NoLoss other) {
        return new NoLoss(least + weight * other.least, greatest + weight * other.greatest);
    }

    /** @param rising or level */
    NoLoss map(DoubleUnaryOperator rising) {
        return new NoLoss(rising.applyAsDouble(least), rising.applyAsDouble(greatest));
    }

    double middle() {
        return Math.min(1, (least + greatest) / 2);
    }

    double error() {
        return (greatest - least) / 2;
    }
}
