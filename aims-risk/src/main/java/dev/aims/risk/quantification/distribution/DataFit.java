package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Fits to data, by maximum likelihood. The order of the data makes no difference.
 *
 * <p>Data must be of one kind and in one currency, at the prices of one year; what has been left out because it was small
 * biases every fit upwards.
 */
public final class DataFit {
    private static final int LEAST_TO_RANK = 5;

    private DataFit() {}

    /** @param data two values at least that differ, all above 0 */
    public static FittedDistribution lognormal(double... data) {
        return FitFamily.LOGNORMAL.fit(data);
    }

    /** @param data two values at least that differ, all above 0 */
    public static FittedDistribution gamma(double... data) {
        return FitFamily.GAMMA.fit(data);
    }

    /** @param data two values at least that differ, all above 0 */
    public static FittedDistribution exponential(double... data) {
        return FitFamily.EXPONENTIAL.fit(data);
    }

    /** @param data two values at least that differ, all above 0 */
    public static FittedDistribution pareto(double... data) {
        return FitFamily.PARETO.fit(data);
    }

    /** The data themselves, each value as likely as any other; nothing beyond the greatest can come of it. */
    public static Distribution.Empirical empirical(double... data) {
        Sample.of(data);
        return new Distribution.Empirical(Arrays.stream(data).boxed().toList());
    }

    /**
     * The data up to a threshold as they were seen, and a generalized Pareto tail above it (Pickands, 1975).
     *
     * @param data one value at least below the threshold and ten above it that differ
     */
    public static TailFit tail(double threshold, double... data) {
        return TailFit.of(threshold, data);
    }

    /**
     * All families, the best by Akaike's criterion first. It ranks them against each other and says of none that it is
     * good: {@link FittedDistribution#goodnessOfFit} does. A difference of less than 2 decides nothing (Burnham and
     * Anderson, 2002).
     *
     * @param data five values at least, not all the same, all above 0
     */
    public static List<FittedDistribution> ranked(double... data) {
        if (data.length < LEAST_TO_RANK) {
            throw new IllegalArgumentException("data must hold " + LEAST_TO_RANK
                    + " values at least to tell families apart but has " + data.length);
        }
        return Arrays.stream(FitFamily.values())
                .map(family -> family.fit(data))
                .sorted(Comparator.comparing(FittedDistribution::akaike))
                .toList();
    }

    /**
     * The first of {@link #ranked}.
     *
     * @param data five values at least, not all the same, all above 0
     */
    public static FittedDistribution best(double... data) {
        return ranked(data).get(0);
    }
}
