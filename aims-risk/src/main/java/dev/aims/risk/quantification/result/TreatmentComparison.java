package dev.aims.risk.quantification.result;

import dev.aims.core.model.Money;
import java.util.Arrays;

/**
 * What a treatment takes off the loss of a year. Both portfolios are drawn with the same random numbers, and each figure
 * has the error of the difference, which is mostly far smaller than those of its parts. Immutable.
 *
 * <p>Reductions are in {@link #currency}; they are negative where the loss rises.
 */
public final class TreatmentComparison {
    private final String currency;
    private final TailShape tailShape;
    private final Provenance provenanceBefore;
    private final Provenance provenanceAfter;
    private final double[] before;
    private final double[] after;
    private final double[] sortedBefore;
    private final double[] sortedAfter;

    private TreatmentComparison(
            String currency,
            TailShape tailShape,
            double[] before,
            double[] after,
            Provenance provenanceBefore,
            Provenance provenanceAfter) {
        this.currency = currency;
        this.tailShape = tailShape;
        this.before = before;
        this.after = after;
        this.sortedBefore = sorted(before);
        this.sortedAfter = sorted(after);
        this.provenanceBefore = provenanceBefore;
        this.provenanceAfter = provenanceAfter;
    }

    /**
     * Compares simulated losses, of which those of the same index were drawn with the same random numbers.
     *
     * @param tailShape the heavier of the two
     * @param before one a trial, two at least; not copied
     * @param after as many; not copied
     */
    public static TreatmentComparison of(
            String currency,
            TailShape tailShape,
            double[] before,
            double[] after,
            Provenance provenanceBefore,
            Provenance provenanceAfter) {
        if (before.length < 2 || after.length != before.length) {
            throw new IllegalArgumentException("before must be 2 losses at least, and after as many, but were "
                    + before.length + " and " + after.length);
        }
        return new TreatmentComparison(currency, tailShape, before, after, provenanceBefore, provenanceAfter);
    }

    private static double[] sorted(double[] losses) {
        double[] sorted = losses.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** A code of ISO 4217. */
    public String currency() {
        return currency;
    }

    public Provenance provenanceBefore() {
        return provenanceBefore;
    }

    public Provenance provenanceAfter() {
        return provenanceAfter;
    }

    /** @throws UndefinedMomentException if the tail is too heavy */
    public Measured meanReduction() {
        tailShape.requireMean("reduction of the mean");
        return meanOf(trial -> before[trial] - after[trial], 0);
    }

    /**
     * How much lower the value at risk is. Its error follows from those of both values and from how often both years are
     * bad together (representation of sample quantiles by Bahadur, 1966).
     *
     * @param level in (0, 1)
     */
    public Measured valueAtRiskReduction(double level) {
        Levels.require(level);
        Measured first = quantile(sortedBefore, level);
        Measured second = quantile(sortedAfter, level);
        double difference = first.value() - second.value();
        double one = first.standardError();
        double other = second.standardError();
        if (one + other == Double.POSITIVE_INFINITY) {
            return unbounded(difference);
        }
        double covariance = coincidence(first.value(), second.value()) * one * other;
        return Measured.simulated(difference, Math.sqrt(Math.max(0, one * one + other * other - 2 * covariance)));
    }

    private static Measured quantile(double[] sorted, double level) {
        return OrderStatistics.quantile(level, sorted.length, rank -> sorted[(int) rank]);
    }

    /** The correlation of staying within the one amount before and within the other after. */
    private double coincidence(double amountBefore, double amountAfter) {
        double n = before.length;
        long within = 0;
        long withinAfter = 0;
        long withinBoth = 0;
        for (int t = 0; t < before.length; t++) {
            boolean isWithin = before[t] <= amountBefore;
            boolean isWithinAfter = after[t] <= amountAfter;
            within += isWithin ? 1 : 0;
            withinAfter += isWithinAfter ? 1 : 0;
            withinBoth += isWithin && isWithinAfter ? 1 : 0;
        }
        double p = within / n;
        double q = withinAfter / n;
        double spread = Math.sqrt(p * (1 - p) * q * (1 - q));
        return spread == 0 ? 0 : Math.max(-1, Math.min(1, (withinBoth / n - p * q) / spread));
    }

    /**
     * How much lower the mean of the worst years is.
     *
     * @param level in (0, 1)
     * @throws UndefinedMomentException if the tail is too heavy
     */
    public Measured tailValueAtRiskReduction(double level) {
        Levels.require(level);
        tailShape.requireMean("reduction of the tail value at risk");
        double first = quantile(sortedBefore, level).value();
        double second = quantile(sortedAfter, level).value();
        Measured reduction = meanOf(
                trial -> (Math.max(0, before[trial] - first) - Math.max(0, after[trial] - second)) / (1 - level),
                first - second);
        return OrderStatistics.isBounded(level, before.length) ? reduction : unbounded(reduction.value());
    }

    /**
     * The return on a control: what the mean loss falls by, less what the control costs, in relation to what it costs. 0
     * is to break even, -1 a control without effect.
     *
     * @param yearlyCost above 0, in the currency of the losses
     * @throws UndefinedMomentException if the tail is too heavy
     */
    public Measured returnOnControl(Money yearlyCost) {
        double cost = yearlyCost.amount().doubleValue();
        if (!yearlyCost.currency().equals(currency) || !(cost > 0)) {
            throw new IllegalArgumentException(
                    "yearlyCost must be above 0 and in " + currency + " but was " + yearlyCost);
        }
        Measured reduction = meanReduction();
        return new Measured(
                reduction.value() / cost - 1,
                reduction.standardError() / cost,
                reduction.low() / cost - 1,
                reduction.high() / cost - 1);
    }

    /** A figure of one trial. */
    private interface Figure {
        double of(int trial);
    }

    private Measured meanOf(Figure figure, double offset) {
        int n = before.length;
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += figure.of(t);
        }
        double mean = sum / n;
        double squares = 0;
        for (int t = 0; t < n; t++) {
            double deviation = figure.of(t) - mean;
            squares += deviation * deviation;
        }
        return tailShape == TailShape.FINITE_VARIANCE
                ? Measured.simulated(offset + mean, Math.sqrt(squares / (n - 1.0) / n))
                : unbounded(offset + mean);
    }

    private static Measured unbounded(double value) {
        return new Measured(value, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
