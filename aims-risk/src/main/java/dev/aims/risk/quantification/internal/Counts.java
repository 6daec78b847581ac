package dev.aims.risk.quantification.internal;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Probabilities of 0, 1, 2, ... events, up to where what is left is no more than the last bit of a double. */
final class Counts {
    /** More events a year than this are a stream, not events. */
    static final double MAX_MEAN = 1e6;

    private static final double NEGLIGIBLE = 1e-19;

    /** A table of more takes memory for years of so many events that no mean of the usual size has them. */
    private static final int MAX_COUNTS = 1 << 24;

    private Counts() {}

    static double[] bernoulli(double probability) {
        return probability == 0 ? new double[] {1} : new double[] {1 - probability, probability};
    }

    static double[] poisson(double rate) {
        requireMean(rate);
        return rate == 0 ? new double[] {1} : fromMode((int) rate, n -> rate / (n + 1));
    }

    static double[] negativeBinomial(double mean, double size) {
        requireMean(mean);
        double p = mean / (size + mean);
        int mode = size <= 1 ? 0 : (int) ((size - 1) / size * mean);
        return mean == 0 ? new double[] {1} : fromMode(mode, n -> (size + n) / (n + 1) * p);
    }

    /** Each event stays with this probability. */
    static double[] thinned(double[] counts, double stays) {
        if (stays == 1) {
            return counts;
        } else if (stays == 0) {
            return new double[] {1};
        }
        double[] result = new double[counts.length];
        double[] row = {1};
        for (int n = 0; n < counts.length; n++) {
            for (int k = 0; k <= n; k++) {
                result[k] += counts[n] * row[k];
            }
            double[] next = new double[n + 2];
            for (int k = 0; k <= n; k++) {
                next[k] += row[k] * (1 - stays);
                next[k + 1] += row[k] * stays;
            }
            row = next;
        }
        return result;
    }

    /** Runs both ways from the mode, where it starts with 1, and scales to the sum 1: no special function, no underflow. */
    private static double[] fromMode(int mode, IntToDoubleFunction nextRatio) {
        double[] above = new double[64];
        above[0] = 1;
        int n = 0;
        while (above[n] > NEGLIGIBLE) {
            if (n + 1 == above.length) {
                requireTellable(mode + n);
                above = Arrays.copyOf(above, 2 * above.length);
            }
            above[n + 1] = above[n] * nextRatio.applyAsDouble(mode + n);
            n++;
        }
        double[] counts = new double[mode + n + 1];
        System.arraycopy(above, 0, counts, mode, n + 1);
        for (int k = mode - 1; k >= 0 && counts[k + 1] > 0; k--) {
            counts[k] = counts[k + 1] / nextRatio.applyAsDouble(k);
            if (counts[k] < NEGLIGIBLE * NEGLIGIBLE) {
                counts[k] = 0;
            }
        }
        double sum = sum(counts);
        for (int k = 0; k < counts.length; k++) {
            counts[k] /= sum;
        }
        return counts;
    }

    private static void requireTellable(int events) {
        if (events > MAX_COUNTS) {
            throw new IllegalArgumentException("frequency must not cluster so much that a year may have more than "
                    + MAX_COUNTS + " events; a negative binomial of a greater size, or of a lower mean, does not");
        }
    }

    /** Small ones first, so that they are not lost beside large ones. */
    private static double sum(double[] counts) {
        double[] sorted = counts.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double count : sorted) {
            sum += count;
        }
        return sum;
    }

    static double requireMean(double mean) {
        if (!(mean <= MAX_MEAN)) {
            throw new IllegalArgumentException(
                    "frequency must be at most " + MAX_MEAN + " events a year but was " + mean);
        }
        return mean;
    }

    /** The probability generating function; infinite where it is beyond a number. */
    static double generating(double[] counts, double z) {
        if (z == Double.POSITIVE_INFINITY) {
            return z;
        }
        double sum = 0;
        for (int n = counts.length - 1; n >= 0; n--) {
            sum = sum * z + counts[n];
        }
        return sum;
    }

    /** Mean, variance and third central moment. */
    static double[] moments(double[] counts) {
        double mean = 0;
        for (int n = 1; n < counts.length; n++) {
            mean += n * counts[n];
        }
        double variance = 0;
        double third = 0;
        for (int n = 0; n < counts.length; n++) {
            double d = n - mean;
            variance += counts[n] * d * d;
            third += counts[n] * d * d * d;
        }
        return new double[] {mean, variance, third};
    }
}
