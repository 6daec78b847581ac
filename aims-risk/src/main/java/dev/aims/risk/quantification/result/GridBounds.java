package dev.aims.risk.quantification.result;

import java.util.function.DoubleUnaryOperator;

/**
 * Between what the figures of a loss lie, whatever its shape, as a number of cells is known by which it may be off from
 * the one on the grid.
 *
 * <p>If it is off by more than {@code t} with a probability of {@code d} at most, what is exceeded with a probability
 * {@code p} is at most {@code t} more than what is on the grid with {@code p - d}. Each {@code d} gives such a bound, and
 * the closest of a row of them is told.
 */
final class GridBounds {
    private static final int DECADES = 12;
    private static final double[] ROW = row();

    private final LossGrid grid;
    private final DoubleUnaryOperator cellsOff;
    private final boolean keepsMeans;
    private final double probabilityError;

    /**
     * @param cellsOff by how many cells the loss is off, beyond which it is with the given probability at most
     * @param keepsMeans whether it is off by 0 in the mean, whatever the loss
     * @param probabilityError by how much probabilities of cells may be off
     */
    GridBounds(LossGrid grid, DoubleUnaryOperator cellsOff, boolean keepsMeans, double probabilityError) {
        this.grid = grid;
        this.cellsOff = cellsOff;
        this.keepsMeans = keepsMeans;
        this.probabilityError = probabilityError;
    }

    /** Three probabilities a decade. */
    private static double[] row() {
        double[] row = new double[3 * DECADES];
        for (int i = 0; i < row.length; i++) {
            row[i] = StrictMath.pow(10, -(i + 1) / 3.0);
        }
        return row;
    }

    /** Whether all losses lie on cells themselves. */
    boolean isOnCells() {
        return off(Double.MIN_NORMAL) == 0;
    }

    private double off(double probability) {
        return grid.step() * cellsOff.applyAsDouble(probability);
    }

    double leastQuantile(double probability) {
        double least = 0;
        for (double beyond : ROW) {
            double on = grid.upperQuantileOfCells(Math.min(1, probability + probabilityError + beyond));
            least = Math.max(least, on - off(beyond));
        }
        return least;
    }

    /** Positive infinity where the grid does not reach far enough. */
    double greatestQuantile(double probability) {
        double greatest = Double.POSITIVE_INFINITY;
        for (double beyond : ROW) {
            double left = probability - probabilityError - beyond;
            if (left >= grid.least()) {
                greatest = Math.min(greatest, grid.upperQuantileOfCells(left) + off(beyond));
            }
        }
        return greatest;
    }

    double leastAbove(double loss) {
        double least = 0;
        for (double beyond : ROW) {
            double from = loss + off(beyond);
            if (from < grid.highest()) {
                least = Math.max(least, grid.survivalOfCells(from) - probabilityError - beyond);
            }
        }
        return least;
    }

    double greatestAbove(double loss) {
        double greatest = 1;
        for (double beyond : ROW) {
            double from = loss - off(beyond);
            if (from >= 0) {
                greatest = Math.min(greatest, grid.survivalOfCells(from) + probabilityError + beyond);
            }
        }
        return greatest;
    }

    /**
     * By how much less the mean of the highest losses may be than that on the grid. Of what exceeds {@code t} with a
     * probability {@code p} at most by a moment bound, the mean over a part of probability {@code p} is {@code t} at most.
     */
    double tailBelow(double probability) {
        return off(probability);
    }

    /** By how much more; nothing where losses on the grid only spread more. */
    double tailAbove(double probability) {
        return keepsMeans ? 0 : off(probability);
    }
}
