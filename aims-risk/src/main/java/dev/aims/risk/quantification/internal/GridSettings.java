package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.ExactLoss;
import dev.aims.risk.quantification.result.TailShape;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What is wanted of the exact engine.
 *
 * @param relativeError of values at risk at the levels
 * @param levels at which values at risk are wanted; where there are none, the mean is
 * @param reach the probability beyond which losses need not be told
 * @param firstCells of the first grid that may do, a power of 2, 32 at least
 * @param maxCells of the finest grid, a power of 2
 * @param isCancelled asked before each transform
 */
public record GridSettings(
        double relativeError,
        List<Double> levels,
        double reach,
        int firstCells,
        int maxCells,
        BooleanSupplier isCancelled) {
    /** A relative error of 10<sup>-6</sup> up to 99.9 %, losses down to a probability of 10<sup>-6</sup>. */
    public static final GridSettings USUAL =
            new GridSettings(1e-6, List.of(0.5, 0.9, 0.95, 0.99, 0.999), 1e-6, 1 << 13, 1 << 20, () -> false);

    /** For a few figures that need not be so exact, of which many are wanted. */
    public static GridSettings rough(double relativeError, double reach, Double... levels) {
        return new GridSettings(relativeError, List.of(levels), reach, 1 << 11, 1 << 16, () -> false);
    }

    public GridSettings withRelativeError(double error) {
        return new GridSettings(error, levels, reach, firstCells, maxCells, isCancelled);
    }

    public GridSettings withReach(double probability) {
        return new GridSettings(relativeError, levels, probability, firstCells, maxCells, isCancelled);
    }

    public GridSettings withMaxCells(int cells) {
        return new GridSettings(relativeError, levels, reach, firstCells, cells, isCancelled);
    }

    public GridSettings cancelledWhen(BooleanSupplier asked) {
        return new GridSettings(relativeError, levels, reach, firstCells, maxCells, asked);
    }

    void requireGoingOn() {
        if (isCancelled.getAsBoolean()) {
            throw new CancellationException("cancelled");
        } else if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    boolean isEnough(ExactLoss loss) {
        if (levels.isEmpty() && loss.tailShape() != TailShape.NO_MEAN) {
            return !(loss.mean().relativeError() > relativeError);
        }
        for (double level : levels) {
            if (1 - level > loss.finestProbability()
                    && loss.valueAtRisk(level).value() > 0
                    && !(loss.valueAtRisk(level).relativeError() <= relativeError)) {
                return false;
            }
        }
        return true;
    }
}
