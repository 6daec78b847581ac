package dev.aims.risk.quantification.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** One of several laws, picked by weight. */
final class MixtureLaw implements Law {
    private final double[] weights;
    private final Law[] laws;

    private MixtureLaw(double[] weights, Law[] laws) {
        this.weights = weights;
        this.laws = laws;
    }

    static Law of(List<Double> weights, List<Law> laws) {
        if (weights.isEmpty() || weights.size() != laws.size()) {
            throw new IllegalArgumentException("weights must be as many as laws, and one at least, but were "
                    + weights.size() + " for " + laws.size());
        }
        double[] shares = weights.stream().mapToDouble(Double::doubleValue).toArray();
        double sum = Arrays.stream(shares).sum();
        for (double share : shares) {
            if (!(share >= 0 && share < Double.POSITIVE_INFINITY && sum > 0)) {
                throw new IllegalArgumentException(
                        "weights must be finite, at least 0, and one above 0, but were " + weights);
            }
        }
        return laws.size() == 1
                ? laws.get(0)
                : new MixtureLaw(Arrays.stream(shares).map(share -> share / sum).toArray(), laws.toArray(Law[]::new));
    }

    @Override
    public double moment(int order) {
        return average(law -> law.moment(order));
    }

    @Override
    public double variance() {
        double mean = mean();
        return Double.isFinite(mean)
                ? average(law -> law.variance() + (law.mean() - mean) * (law.mean() - mean))
                : Double.POSITIVE_INFINITY;
    }

    @Override
    public double cdf(double x) {
        return average(law -> law.cdf(x));
    }

    @Override
    public double survival(double x) {
        return average(law -> law.survival(x));
    }

    @Override
    public double density(double x) {
        return average(law -> law.density(x));
    }

    @Override
    public boolean hasAtoms() {
        return Arrays.stream(laws).anyMatch(Law::hasAtoms);
    }

    @Override
    public double quantile(double probability) {
        Laws.requireProbability(probability);
        return leastWhere(x -> cdf(x) - probability, law -> law.quantile(probability));
    }

    @Override
    public double upperQuantile(double probability) {
        Laws.requireProbability(probability);
        return leastWhere(x -> probability - survival(x), law -> law.upperQuantile(probability));
    }

    /** The least value at which a rising function is not negative; it lies between those of the parts. */
    private double leastWhere(DoubleUnaryOperator rising, ToDoubleFunction<Law> ofPart) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < laws.length; i++) {
            if (weights[i] > 0) {
                double value = ofPart.applyAsDouble(laws[i]);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return Bisection.leastWhere(rising, low, high);
    }

    @Override
    public double limitedExpectedValue(double x) {
        return average(law -> law.limitedExpectedValue(x));
    }

    @Override
    public double lowest() {
        return Arrays.stream(laws).mapToDouble(Law::lowest).min().orElseThrow();
    }

    @Override
    public double highest() {
        return Arrays.stream(laws).mapToDouble(Law::highest).max().orElseThrow();
    }

    @Override
    public Law retained(double deductible, double limit, double cap) {
        return new MixtureLaw(
                weights,
                Arrays.stream(laws)
                        .map(law -> law.retained(deductible, limit, cap))
                        .toArray(Law[]::new));
    }

    private double average(ToDoubleFunction<Law> value) {
        double sum = 0;
        for (int i = 0; i < laws.length; i++) {
            sum += weights[i] == 0 ? 0 : weights[i] * value.applyAsDouble(laws[i]);
        }
        return sum;
    }
}
