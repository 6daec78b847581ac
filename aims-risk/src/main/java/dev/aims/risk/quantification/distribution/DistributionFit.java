package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation.StatedQuantile;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.InverseErfc;

/** Finds the distribution that says what experts or data say. */
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
        requireInterval(low, high);
        double z = normalQuantile((1 + requireInside(probability, "probability")) / 2);
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
        requirePositive(mean, "mean");
        requirePositive(standardDeviation, "standardDeviation");
        double variation = standardDeviation / mean;
        double variance = Math.log1p(variation * variation);
        return new Distribution.Lognormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    /**
     * The lognormal closest to stated quantiles: through them where they are two, else by least squares of the logarithms.
     *
     * @param stated two at least, ascending, with values above 0
     */
    public static Distribution.Lognormal lognormal(List<StatedQuantile> stated) {
        if (stated.size() < 2) {
            throw new IllegalArgumentException("stated must be two quantiles at least but were " + stated.size());
        }
        double[] z = stated.stream()
                .mapToDouble(each -> normalQuantile(each.probability()))
                .toArray();
        double[] logs = stated.stream()
                .mapToDouble(each -> Math.log(requirePositive(each.value(), "each stated value")))
                .toArray();
        double meanZ = average(z);
        double meanLog = average(logs);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < z.length; i++) {
            covariance += (z[i] - meanZ) * (logs[i] - meanLog);
            variance += (z[i] - meanZ) * (z[i] - meanZ);
        }
        if (!(covariance > 0)) {
            throw new IllegalArgumentException("stated must ascend in probability and value but was " + stated);
        }
        double sigma = covariance / variance;
        return new Distribution.Lognormal(meanLog - sigma * meanZ, sigma);
    }

    /**
     * The lognormal of the greatest likelihood for data.
     *
     * @param data two at least that differ, all above 0
     */
    public static FittedDistribution lognormalFromData(double[] data) {
        double[] logs = new double[data.length];
        for (int i = 0; i < data.length; i++) {
            logs[i] = Math.log(requirePositive(data[i], "each of data"));
        }
        double mean = average(logs);
        double sigma = Math.sqrt(averageSquare(logs, mean));
        if (!(data.length > 1 && sigma > 0)) {
            throw new IllegalArgumentException(
                    "data must hold two values at least that differ but has " + data.length + " of spread " + sigma);
        }
        return FittedDistribution.of(new Distribution.Lognormal(mean, sigma), data);
    }

    /**
     * The gamma of this mean and standard deviation.
     *
     * @throws IllegalArgumentException unless both are finite and above 0
     */
    public static Distribution.Gamma gammaOfMoments(double mean, double standardDeviation) {
        requirePositive(mean, "mean");
        requirePositive(standardDeviation, "standardDeviation");
        double ratio = mean / standardDeviation;
        return new Distribution.Gamma(ratio * ratio, standardDeviation / ratio);
    }

    /** A tail of data above a threshold, by the moments of what exceeds it, on the values up to it as they were seen. */
    public static Distribution.TailSpliced tailFromData(double[] data, double threshold) {
        List<Double> body =
                Arrays.stream(data).filter(x -> x <= threshold).boxed().toList();
        double[] excess = Arrays.stream(data)
                .filter(x -> x > threshold)
                .map(x -> x - threshold)
                .toArray();
        if (body.isEmpty() || excess.length < 2) {
            throw new IllegalArgumentException("data must hold one value at least up to threshold " + threshold
                    + " and two above it but has " + body.size() + " and " + excess.length);
        }
        double mean = average(excess);
        double ratio = mean * mean / averageSquare(excess, mean);
        if (!Double.isFinite(ratio)) {
            throw new IllegalArgumentException("data must differ above threshold " + threshold);
        }
        double shape = (1 - ratio) / 2;
        return new Distribution.TailSpliced(
                new Distribution.Empirical(body),
                threshold,
                (double) excess.length / data.length,
                mean * (1 - shape),
                shape);
    }

    private static double normalQuantile(double probability) {
        return -SQRT_2 * InverseErfc.value(2 * probability);
    }

    private static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double averageSquare(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }

    private static void requireInterval(double low, double high) {
        requirePositive(low, "low");
        requirePositive(high, "high");
        if (!(low < high)) {
            throw new IllegalArgumentException("low must be below high but was " + low + ", with high " + high);
        }
    }

    private static double requirePositive(double value, String parameter) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(parameter + " must be finite and above 0 but was " + value);
        }
        return value;
    }

    private static double requireInside(double value, String parameter) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(parameter + " must be in (0, 1) but was " + value);
        }
        return value;
    }
}
