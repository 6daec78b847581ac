package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.risk.quantification.result.Measured;
import java.util.Map;
import java.util.TreeMap;

/** Losses of single values with their probabilities, whose figures are sums. */
final class Discrete {
    /** What the closed forms themselves may be off, in relation to the figure. */
    private static final double ROUNDING = 1e-13;

    private final TreeMap<Double, Double> probabilities = new TreeMap<>();

    Discrete(double[] losses, double[] probabilities) {
        for (int i = 0; i < losses.length; i++) {
            this.probabilities.merge(losses[i], probabilities[i], Double::sum);
        }
    }

    /** So many events of which each costs the same. */
    static Discrete poisson(double rate, double each) {
        int most = (int) (rate + 30 * Math.sqrt(rate) + 60);
        double[] losses = new double[most];
        double[] probabilities = new double[most];
        double probability = Math.exp(-rate);
        for (int n = 0; n < most; n++) {
            losses[n] = n * each;
            probabilities[n] = probability;
            probability *= rate / (n + 1);
        }
        return new Discrete(losses, probabilities);
    }

    /** Of the sum with another that does not depend on it. */
    Discrete plus(Discrete other) {
        Discrete sum = new Discrete(new double[0], new double[0]);
        probabilities.forEach(
                (a, p) -> other.probabilities.forEach((b, q) -> sum.probabilities.merge(a + b, p * q, Double::sum)));
        return sum;
    }

    /** Of what is left of each loss. */
    Discrete retained(Terms terms) {
        Discrete left = new Discrete(new double[0], new double[0]);
        probabilities.forEach((loss, p) -> left.probabilities.merge(terms.of(loss), p, Double::sum));
        return left;
    }

    /** Of a loss that happens with a probability only. */
    Discrete sometimes(double probability) {
        Discrete year = new Discrete(new double[] {0}, new double[] {1 - probability});
        probabilities.forEach((loss, p) -> year.probabilities.merge(loss, probability * p, Double::sum));
        return year;
    }

    double ofNone() {
        return probabilities.getOrDefault(0.0, 0.0);
    }

    double mean() {
        double sum = 0;
        for (Map.Entry<Double, Double> each : probabilities.entrySet()) {
            sum += each.getKey() * each.getValue();
        }
        return sum;
    }

    /** The greatest of the losses above which there is more than {@code 1 - level}. */
    double valueAtRisk(double level) {
        double above = 0;
        for (Map.Entry<Double, Double> each : probabilities.descendingMap().entrySet()) {
            above += each.getValue();
            if (above > 1 - level) {
                return each.getKey();
            }
        }
        return probabilities.firstKey();
    }

    double tailValueAtRisk(double level) {
        double left = 1 - level;
        double sum = 0;
        for (Map.Entry<Double, Double> each : probabilities.descendingMap().entrySet()) {
            double taken = Math.min(left, each.getValue());
            sum += taken * each.getKey();
            left -= taken;
        }
        return sum / (1 - level);
    }

    static void assertHolds(Measured told, double truth) {
        double rounding = ROUNDING * Math.abs(truth);
        assertThat(truth).as("truth of %s", told).isBetween(told.low() - rounding, told.high() + rounding);
        assertThat(told.value()).isBetween(told.low(), told.high());
    }
}
