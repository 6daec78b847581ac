package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import java.util.Arrays;

/** Each value seen as likely as any other. */
final class EmpiricalLaw implements Law {
    private final double[] sorted;
    private final double[] sumBelow;

    EmpiricalLaw(Distribution.Empirical empirical) {
        this(empirical.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private EmpiricalLaw(double[] sorted) {
        this.sorted = sorted;
        sumBelow = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            sumBelow[i + 1] = sumBelow[i] + sorted[i];
        }
    }

    @Override
    public double moment(int order) {
        Laws.requireOrder(order);
        return Arrays.stream(sorted)
                .map(value -> Math.pow(value, order))
                .average()
                .orElseThrow();
    }

    @Override
    public double variance() {
        double mean = mean();
        return Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }

    @Override
    public double cdf(double x) {
        return (double) atMost(x) / sorted.length;
    }

    @Override
    public double survival(double x) {
        return (double) (sorted.length - atMost(x)) / sorted.length;
    }

    @Override
    public double density(double x) {
        return 0;
    }

    @Override
    public boolean hasAtoms() {
        return true;
    }

    @Override
    public double quantile(double probability) {
        int rank = (int) Math.ceil(Laws.requireProbability(probability) * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    @Override
    public double upperQuantile(double probability) {
        int above = (int) Math.floor(Laws.requireProbability(probability) * sorted.length);
        return sorted[Math.max(0, sorted.length - 1 - above)];
    }

    @Override
    public double limitedExpectedValue(double x) {
        int below = atMost(x);
        return (sumBelow[below] + (below == sorted.length ? 0 : x * (sorted.length - below))) / sorted.length;
    }

    @Override
    public double lowest() {
        return sorted[0];
    }

    @Override
    public double highest() {
        return sorted[sorted.length - 1];
    }

    /** Value by value; their order stays. */
    @Override
    public Law retained(double deductible, double limit, double cap) {
        RetainedLaw retained = new RetainedLaw(this, deductible, limit, cap);
        return new EmpiricalLaw(Arrays.stream(sorted).map(retained::of).toArray());
    }

    private int atMost(double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
