package dev.aims.risk.quantification.result;

import java.util.ArrayList;
import java.util.List;

/**
 * The distribution of the loss of one year, of one risk or of a portfolio. Every figure comes with its error. Amounts
 * are in {@link #currency}; levels are probabilities in (0, 1), such as 0.99.
 */
public sealed interface LossDistribution permits ExactLoss, SampledLoss, SketchedLoss {
    /** The least probability of exceedance on a curve. */
    double LEAST_ON_CURVE = 1e-12;

    /** A code of ISO 4217. */
    String currency();

    /** How far the moments exist. */
    TailShape tailShape();

    /** @throws UndefinedMomentException if the tail is too heavy */
    Measured mean();

    /** @throws UndefinedMomentException if the tail is too heavy */
    Measured standardDeviation();

    /**
     * The third standardised moment.
     *
     * @throws UndefinedMomentException if the tail is too heavy, as far as it can be told, or the loss is the same in all
     *     years, or in all trials
     */
    Measured skewness();

    /** {@code P(S = 0)}: a year without loss. */
    Measured probabilityOfNoLoss();

    /** {@code P(S > loss)}. */
    Measured probabilityAbove(double loss);

    /**
     * The least loss that is not exceeded with this probability.
     *
     * @throws IllegalArgumentException unless {@code level} is in (0, 1), and no further out than what was worked out
     */
    Measured valueAtRisk(double level);

    /**
     * The mean of the worst years, which make up {@code 1 - level} of all (expected shortfall: Acerbi and Tasche, 2002);
     * subadditive, also where single losses have a probability of their own. Where so few trials are worse that they do
     * not bound the value at risk, they do not bound this either: the interval ends at infinity.
     *
     * @throws UndefinedMomentException if there is no mean
     * @throws IllegalArgumentException unless {@code level} is in (0, 1), and no further out than what was worked out
     */
    Measured tailValueAtRisk(double level);

    /** The least probability of exceedance that the distribution can tell a loss for. */
    double finestProbability();

    /**
     * The loss exceedance curve: losses by probabilities that fall in equal ratios, from that of any loss down to
     * {@link #finestProbability}, or to 10<sup>-12</sup> where that is less: one minus less has too few digits for a level.
     *
     * @param points 2 at least
     */
    default List<ExceedancePoint> exceedanceCurve(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("points must be 2 at least but was " + points);
        }
        double first = 1 - probabilityOfNoLoss().value();
        double last = Math.max(finestProbability(), LEAST_ON_CURVE);
        List<ExceedancePoint> curve = new ArrayList<>(points);
        for (int i = 0; i < points && first > last; i++) {
            double probability = i == points - 1 ? last : first * Math.pow(last / first, (double) i / (points - 1));
            curve.add(new ExceedancePoint(probability, valueAtRisk(Math.max(1 - probability, Double.MIN_VALUE))));
        }
        return List.copyOf(curve);
    }
}
