package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import java.util.List;

/**
 * The probability law of an uncertain number: what a {@link Distribution} means. Immutable.
 *
 * <p>Probabilities are told from both sides, so that nothing is lost in the tail: {@link #survival} is not one minus a
 * number close to one.
 */
public interface Law {
    /** The law of a distribution of the model. */
    static Law of(Distribution distribution) {
        return Laws.of(distribution);
    }

    /**
     * One of several laws, picked with a probability in proportion to its weight.
     *
     * @throws IllegalArgumentException if the lists are empty or differ in size, or a weight is negative or NaN, or all are 0
     */
    static Law mixture(List<Double> weights, List<Law> laws) {
        return MixtureLaw.of(weights, laws);
    }

    /** Positive infinity where there is none. */
    default double mean() {
        return moment(1);
    }

    /** Positive infinity where there is none. */
    default double variance() {
        double mean = mean();
        double second = moment(2);
        return Double.isFinite(second) ? Math.max(0, second - mean * mean) : Double.POSITIVE_INFINITY;
    }

    /**
     * The mean of {@code X^order}; positive infinity where there is none.
     *
     * @param order 1, 2 or 3
     */
    double moment(int order);

    /** {@code P(X <= x)}. */
    double cdf(double x);

    /** {@code P(X > x)}. */
    double survival(double x);

    /** The density of the part without atoms, at {@code x}. */
    double density(double x);

    /** Whether single values have a probability of their own. */
    boolean hasAtoms();

    /**
     * The least value that is not exceeded with this probability.
     *
     * @throws IllegalArgumentException unless {@code probability} is in [0, 1]
     */
    double quantile(double probability);

    /**
     * The least value that is exceeded with at most this probability.
     *
     * @throws IllegalArgumentException unless {@code probability} is in [0, 1]
     */
    double upperQuantile(double probability);

    /**
     * The limited expected value {@code E[min(X, x)]}, from which the expected losses of layers follow (Klugman, Panjer,
     * Willmot: Loss Models, definition 3.4).
     */
    double limitedExpectedValue(double x);

    double lowest();

    double highest();

    /**
     * The law of {@code factor * X}.
     *
     * @throws IllegalArgumentException unless {@code factor} is finite and at least 0
     */
    default Law scaled(double factor) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be finite and at least 0 but was " + factor);
        } else if (factor == 0) {
            return new ConstantLaw(0);
        }
        return factor == 1 ? this : new ScaledLaw(this, factor);
    }

    /**
     * The law of what stays of a loss where another party pays what exceeds the deductible, up to the limit, and what
     * then stays is cut at the cap.
     *
     * @param deductible at least 0
     * @param limit at least 0; 0 where nothing is paid, positive infinity for no limit
     * @param cap at least 0; positive infinity for none
     * @throws IllegalArgumentException if one of them is negative or NaN, or values of this law are below 0
     */
    default Law retained(double deductible, double limit, double cap) {
        return limit == 0 && cap == Double.POSITIVE_INFINITY ? this : new RetainedLaw(this, deductible, limit, cap);
    }
}
