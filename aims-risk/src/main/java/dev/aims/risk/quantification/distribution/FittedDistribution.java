package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import java.util.Arrays;

/**
 * A distribution fitted to data, and how well it fits.
 *
 * @param size how many values the data held
 * @param kolmogorovSmirnov the greatest distance between the cumulative probabilities of fit and data, in [0, 1]
 * @param andersonDarling the distance that weighs the tails, 0 at least; comparable between fits to the same data
 * @param logLikelihood the logarithm of the likelihood of the data
 */
public record FittedDistribution(
        Distribution distribution, int size, double kolmogorovSmirnov, double andersonDarling, double logLikelihood) {
    /**
     * Compares any distribution with data.
     *
     * @param data one value at least, none NaN
     */
    public static FittedDistribution of(Distribution distribution, double[] data) {
        double[] sorted = data.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0 || Double.isNaN(sorted[n - 1])) {
            throw new IllegalArgumentException("data must hold one value at least, and no NaN");
        }
        Law law = Law.of(distribution);
        double greatest = 0;
        double weighted = 0;
        double likelihood = 0;
        for (int i = 0; i < n; i++) {
            double below = law.cdf(sorted[i]);
            greatest = Math.max(greatest, Math.max(below - (double) i / n, (i + 1.0) / n - below));
            weighted += (2 * i + 1) * (Math.log(below) + Math.log(law.survival(sorted[n - 1 - i])));
            likelihood += Math.log(law.density(sorted[i]));
        }
        return new FittedDistribution(distribution, n, greatest, -n - weighted / n, likelihood);
    }

    /**
     * About how likely data would depart as far from the fit if it were right (asymptotic distribution of Kolmogorov,
     * with the correction of Stephens, 1970). It is too high where the parameters come from the same data.
     */
    public double kolmogorovSmirnovPValue() {
        double root = Math.sqrt(size);
        double t = (root + 0.12 + 0.11 / root) * kolmogorovSmirnov;
        if (t < 0.2) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= 100; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * t * t);
        }
        return Math.min(1, Math.max(0, sum));
    }
}
