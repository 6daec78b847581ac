package dev.aims.risk.quantification.internal;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * By how many cells a sum on a grid may be off, as each loss of it was split between the two cells around it.
 *
 * <p>What that changes of a loss stays within the width of a cell and is 0 in the mean, whatever the loss. So the moment
 * {@code E exp(u x)} of a change is {@code exp(u^2 / 8)} at most (Hoeffding, 1963); moments multiply over the losses of a
 * sum and mix over how many there are. Each {@code u} bounds the probability of large changes (Chernoff), and the least
 * bound of a row of them is told. Terms on sums leave no change larger than it was, but not 0 in the mean.
 */
final class SplitError {
    private static final double[] ROW = row(1e-3, 1.2, 57);

    /** A probability below that of any figure. */
    static final double NEVER = 1e-12;

    /** Of sums whose losses lie on cells themselves. */
    static final SplitError NONE = new SplitError(new double[ROW.length], 0, true);

    private final double[] logMoments;
    private final double most;
    private final boolean keepsMeans;

    private SplitError(double[] logMoments, double most, boolean keepsMeans) {
        this.logMoments = logMoments;
        this.most = most;
        this.keepsMeans = keepsMeans;
    }

    private static double[] row(double first, double ratio, int length) {
        double[] row = new double[length];
        double each = first;
        for (int i = 0; i < length; i++) {
            row[i] = each;
            each *= ratio;
        }
        return row;
    }

    /**
     * Of events that each add up so many losses.
     *
     * @param counts the probabilities of 0, 1, 2, ... events, in each of the cases that a year may be of
     */
    static SplitError ofEvents(List<double[]> counts, int losses) {
        return of(counts, losses, true, u -> StrictMath.exp(losses * u * u / 8));
    }

    /** Of events with terms on the sum of so many losses, the result of which is split once more. */
    static SplitError ofEventsWithTerms(List<double[]> counts, int losses) {
        return of(counts, losses + 1, false, u -> StrictMath.exp(losses * u + u * u / 8));
    }

    private static SplitError of(List<double[]> counts, int most, boolean keepsMeans, DoubleUnaryOperator ofEvent) {
        double[] logMoments = new double[ROW.length];
        for (int i = 0; i < ROW.length; i++) {
            double moment = ofEvent.applyAsDouble(ROW[i]);
            double greatest = 0;
            for (double[] each : counts) {
                greatest = Math.max(greatest, Counts.generating(each, moment));
            }
            logMoments[i] = StrictMath.log(greatest);
        }
        int events = counts.stream().mapToInt(each -> each.length - 1).max().orElse(0);
        return new SplitError(logMoments, (double) most * events, keepsMeans);
    }

    /** With terms on the sum, the result of which is split once more; it may change either way. */
    SplitError withTerms() {
        double[] sum = logMoments.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += StrictMath.log(2) + ROW[i] * ROW[i] / 8;
        }
        return new SplitError(sum, most + 1, false);
    }

    /** Of the sum with another that does not depend on it. */
    SplitError plus(SplitError other) {
        double[] sum = logMoments.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.logMoments[i];
        }
        return new SplitError(sum, most + other.most, keepsMeans && other.keepsMeans);
    }

    /** The number of cells by which the sum is off in either direction, beyond which it is with this probability at most. */
    double cells(double probability) {
        double surprise = -StrictMath.log(probability);
        double least = most;
        for (int i = 0; i < ROW.length; i++) {
            least = Math.min(least, (logMoments[i] + surprise) / ROW[i]);
        }
        return least;
    }

    /** The number of cells by which it is never off in practice. */
    double cells() {
        return cells(NEVER);
    }

    /** Whether changes are 0 in the mean whatever the sum, so that only its spread grows. */
    boolean keepsMeans() {
        return keepsMeans;
    }
}
