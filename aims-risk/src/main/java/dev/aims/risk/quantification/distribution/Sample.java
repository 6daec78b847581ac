package dev.aims.risk.quantification.distribution;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Data in ascending order, so that what follows from them does not depend on the order in which they came. */
final class Sample {
    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /** Values above 0, two at least that differ. */
    static Sample ofLosses(double[] data) {
        for (double value : data) {
            Guards.requirePositive(value, "each of data");
        }
        Sample sample = of(data);
        if (data.length < 2 || sample.min() == sample.max()) {
            throw new IllegalArgumentException("data must hold two values at least that differ but has " + data.length
                    + (data.length < 2 ? "" : ", all " + sample.min()));
        }
        return sample;
    }

    /** Any finite values, one at least. */
    static Sample of(double[] data) {
        if (data.length == 0) {
            throw new IllegalArgumentException("data must not be empty");
        }
        for (double value : data) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("each of data must be finite but one was " + value);
            }
        }
        double[] sorted = data.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    int size() {
        return sorted.length;
    }

    double min() {
        return sorted[0];
    }

    double max() {
        return sorted[sorted.length - 1];
    }

    double get(int i) {
        return sorted[i];
    }

    /** The values above the least, of which there may be several that are the same. */
    Sample withoutLeast() {
        return new Sample(Arrays.stream(sorted).filter(value -> value > min()).toArray());
    }

    double mean() {
        return mean(x -> x);
    }

    /** The mean of a function of the values. */
    double mean(DoubleUnaryOperator function) {
        double sum = 0;
        for (double value : sorted) {
            sum += function.applyAsDouble(value);
        }
        return sum / sorted.length;
    }

    /** The values up to a threshold. */
    double[] upTo(double threshold) {
        return Arrays.stream(sorted).filter(x -> x <= threshold).toArray();
    }

    /** By how much values exceed a threshold. */
    double[] above(double threshold) {
        return Arrays.stream(sorted)
                .filter(x -> x > threshold)
                .map(x -> x - threshold)
                .toArray();
    }
}
