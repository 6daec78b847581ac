package dev.aims.risk.quantification.result;

import java.util.function.LongToDoubleFunction;

/** Quantiles of a sample with intervals that need no density (David and Nagaraja: Order Statistics, 7.1). */
final class OrderStatistics {
    private OrderStatistics() {}

    /** The rank of the quantile, of which 0 is the smallest. Levels such as 0.99 are meant as decimals. */
    static long rank(double level, long trials) {
        double position = level * trials;
        long nearest = Math.round(position);
        boolean isWhole = Math.abs(position - nearest) <= 4 * Math.ulp(position);
        long rank = (isWhole ? nearest : (long) Math.ceil(position)) - 1;
        return Math.min(trials - 1, Math.max(0, rank));
    }

    static Measured quantile(double level, long trials, LongToDoubleFunction lossOfRank) {
        long low = (long) Math.floor(trials * level - spread(level, trials));
        double lowLoss = low < 0 ? 0 : lossOfRank.applyAsDouble(low);
        double highLoss = isBounded(level, trials)
                ? lossOfRank.applyAsDouble(upperRank(level, trials))
                : Double.POSITIVE_INFINITY;
        double error = highLoss < Double.POSITIVE_INFINITY
                ? (highLoss - lowLoss) / (2 * Measured.Z95)
                : Double.POSITIVE_INFINITY;
        return new Measured(lossOfRank.applyAsDouble(rank(level, trials)), error, lowLoss, highLoss);
    }

    /** Whether the trials bound the quantile from above, and so tell anything of what is lost beyond it. */
    static boolean isBounded(double level, long trials) {
        return upperRank(level, trials) < trials;
    }

    private static long upperRank(double level, long trials) {
        return (long) Math.ceil(trials * level + spread(level, trials));
    }

    private static double spread(double level, long trials) {
        return Measured.Z95 * Math.sqrt(trials * level * (1 - level));
    }
}
