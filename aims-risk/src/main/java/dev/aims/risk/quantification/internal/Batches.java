package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.Measured;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Trials in twenty batches, by which the error of any figure is told: that of the mean of the batches' figures. */
public final class Batches {
    /** How many. */
    public static final int NUMBER = 20;

    /** Fewer than some in each batch tell no error. */
    public static final int MIN_TRIALS = 50 * NUMBER;

    /** Of Student's distribution with 19 degrees of freedom. */
    private static final double T95 = 2.093024054408263;

    private Batches() {}

    /** @throws IllegalArgumentException if there are fewer than {@link #MIN_TRIALS} */
    public static void requireEnough(int trials) {
        if (trials < MIN_TRIALS) {
            throw new IllegalArgumentException(
                    "simulation must have at least " + MIN_TRIALS + " trials but has " + trials);
        }
    }

    /** The trials of one batch. */
    public static double[] batch(double[] losses, int batch) {
        return Arrays.copyOfRange(losses, start(losses.length, batch), start(losses.length, batch + 1));
    }

    private static int start(int trials, int batch) {
        return (int) ((long) trials * batch / NUMBER);
    }

    /** The mean of each batch. */
    public static double[] means(double[] losses) {
        return IntStream.range(0, NUMBER)
                .mapToDouble(batch -> mean(losses, start(losses.length, batch), start(losses.length, batch + 1)))
                .toArray();
    }

    private static double mean(double[] losses, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += losses[t];
        }
        return sum / (to - from);
    }

    /** The mean of all batches. */
    public static double mean(double[] ofBatches) {
        return Arrays.stream(ofBatches).sum() / ofBatches.length;
    }

    /** A figure of all trials, with the error that those of the batches tell. */
    public static Measured measured(double value, double[] ofBatches) {
        double mean = mean(ofBatches);
        double squares = 0;
        for (double each : ofBatches) {
            squares += (each - mean) * (each - mean);
        }
        return measured(value, Math.sqrt(squares / (ofBatches.length - 1.0) / ofBatches.length));
    }

    /** A figure with a standard error that comes from batches; one that is not known does not bound it. */
    public static Measured measured(double value, double standardError) {
        return Double.isNaN(standardError)
                ? new Measured(value, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Measured(value, standardError, value - T95 * standardError, value + T95 * standardError);
    }
}
