package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * The distribution that has exactly a stated interval, or stated moments. {@link QuantileFit} takes more quantiles, and
 * tells how far they are met; {@link DataFit} and {@link FrequencyFit} take data.
 */
public final class DistributionFit {
    private static final double SQRT_2 = Math.sqrt(2);
    private static final double NINETY_PERCENT = 0.9;

    private DistributionFit() {}

    /**
     * The lognormal whose values are with 90 % in the interval, and as likely below it as above.
     *
     * @throws IllegalArgumentException unless {@code 0 < low < high}
     */
    public static Distribution.Lognormal lognormal(double low, double high) {
        return lognormal(low, high, NINETY_PERCENT);
    }

    /**
     * The lognormal whose values are in the interval with this probability, and as likely below it as above.
     *
     * @throws IllegalArgumentException unless {@code 0 < low < high} and {@code probability} is in (0, 1)
     */
    public static Distribution.Lognormal lognormal(double low, double high, double probability) {
        Guards.requirePositive(low, "low");
        Guards.requirePositive(high, "high");
        if (!(low < high)) {
            throw new IllegalArgumentException("low must be below high but was " + low + ", with high " + high);
        }
        double z = normalQuantile((1 + Guards.requireInside(probability, "probability")) / 2);
        double logLow = Math.log(low);
        double logHigh = Math.log(high);
        return new Distribution.Lognormal((logLow + logHigh) / 2, (logHigh - logLow) / (2 * z));
    }

    /**
     * The lognormal of this mean and standard deviation.
     *
     * @throws IllegalArgumentException unless both are finite and above 0
     */
    public static Distribution.Lognormal lognormalOfMoments(double mean, double standardDeviation) {
        Guards.requirePositive(mean, "mean");
        Guards.requirePositive(standardDeviation, "standardDeviation");
        double variation = standardDeviation / mean;
        double variance = Math.log1p(variation * variation);
        return new Distribution.Lognormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    /**
     * The gamma of this mean and standard deviation.
     *
     * @throws IllegalArgumentException unless both are finite and above 0
     */
    public static Distribution.Gamma gammaOfMoments(double mean, double standardDeviation) {
        Guards.requirePositive(mean, "mean");
        Guards.requirePositive(standardDeviation, "standardDeviation");
        double ratio = mean / standardDeviation;
        return new Distribution.Gamma(ratio * ratio, standardDeviation / ratio);
    }

    /** The quantile of the standard normal distribution. */
    static double normalQuantile(double probability) {
        return -SQRT_2 * InverseErfc.value(2 * probability);
    }
}
