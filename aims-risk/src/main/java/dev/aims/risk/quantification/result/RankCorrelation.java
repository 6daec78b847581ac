package dev.aims.risk.quantification.result;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How far two losses rise together, whatever their scale (Spearman, 1904). */
public final class RankCorrelation {
    private static final int BATCHES = 20;

    /** Of Student's distribution with 19 degrees of freedom. */
    private static final double T95 = 2.093024054408263;

    private RankCorrelation() {}

    /**
     * The correlation of ranks, of which ties share their mean. Its error is that of the mean of 20 batches of trials.
     *
     * @param one a loss a trial, 60 at least
     * @param other of the same trials
     * @return from -1 to 1; 0 if one of them never changes
     */
    public static Measured of(double[] one, double[] other) {
        int n = one.length;
        if (n < 3 * BATCHES || other.length != n) {
            throw new IllegalArgumentException("one must be " + 3 * BATCHES
                    + " losses at least, and other as many, but were " + n + " and " + other.length);
        }
        double[] batches = IntStream.range(0, BATCHES)
                .mapToDouble(batch -> {
                    int from = (int) ((long) n * batch / BATCHES);
                    int to = (int) ((long) n * (batch + 1) / BATCHES);
                    return value(Arrays.copyOfRange(one, from, to), Arrays.copyOfRange(other, from, to));
                })
                .toArray();
        double mean = Arrays.stream(batches).sum() / BATCHES;
        double squares = Arrays.stream(batches)
                .map(each -> (each - mean) * (each - mean))
                .sum();
        double error = Math.sqrt(squares / (BATCHES - 1) / BATCHES);
        double value = value(one, other);
        return new Measured(value, error, Math.max(-1, value - T95 * error), Math.min(1, value + T95 * error));
    }

    private static double value(double[] one, double[] other) {
        double[] x = ranks(one);
        double[] y = ranks(other);
        double covariance = product(x, y);
        double spread = Math.sqrt(product(x, x)) * Math.sqrt(product(y, y));
        return spread == 0 ? 0 : Math.max(-1, Math.min(1, covariance / spread));
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int t = 0; t < x.length; t++) {
            sum += x[t] * y[t];
        }
        return sum;
    }

    /** About their mean, from {@code -n/2} to {@code n/2}; all are multiples of a half. */
    private static double[] ranks(double[] losses) {
        double[] sorted = losses.clone();
        Arrays.sort(sorted);
        double middle = (losses.length - 1) / 2.0;
        double[] ranks = new double[losses.length];
        for (int t = 0; t < losses.length; t++) {
            ranks[t] = (firstAtLeast(sorted, losses[t]) + firstAbove(sorted, losses[t]) - 1) / 2.0 - middle;
        }
        return ranks;
    }

    private static int firstAtLeast(double[] sorted, double loss) {
        return firstAbove(sorted, Math.nextDown(loss));
    }

    private static int firstAbove(double[] sorted, double loss) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= loss) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
