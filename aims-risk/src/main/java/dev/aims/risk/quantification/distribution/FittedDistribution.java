package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A distribution beside data, and how well it fits them.
 *
 * @param family of which it is the most likely member; null where it does not come from the data
 * @param size how many values the data held
 * @param kolmogorovSmirnov the greatest distance between the cumulative probabilities of fit and data, in [0, 1];
 *     a fitted Pareto is compared with the data above its least value, which it meets by definition
 * @param andersonDarling the distance that weighs the tails, 0 at least; comparable between fits to the same data
 * @param logLikelihood the logarithm of the likelihood of the data
 */
public record FittedDistribution(
        Distribution distribution,
        @Nullable FitFamily family,
        int size,
        double kolmogorovSmirnov,
        double andersonDarling,
        double logLikelihood) {
    /**
     * Compares a distribution that does not come from these data with them.
     *
     * @param distribution with a density
     * @param data one value at least
     */
    public static FittedDistribution of(Distribution distribution, double... data) {
        if (Law.of(distribution).hasAtoms()) {
            throw new IllegalArgumentException("distribution must have a density, so that data have a likelihood");
        }
        return of(distribution, null, Sample.of(data));
    }

    static FittedDistribution of(Distribution distribution, @Nullable FitFamily family, Sample data) {
        Law law = Law.of(distribution);
        Distances distances = Distances.of(family == null ? data : family.tested(data), law::cdf, law::survival);
        double likelihood = data.size() * data.mean(x -> Math.log(law.density(x)));
        return new FittedDistribution(
                distribution,
                family,
                data.size(),
                distances.kolmogorovSmirnov(),
                distances.andersonDarling(),
                likelihood);
    }

    /** Akaike's information criterion: twice the number of fitted parameters, less twice the log-likelihood. */
    public double akaike() {
        return 2.0 * (family == null ? 0 : family.parameters()) - 2 * logLikelihood;
    }

    /**
     * About how likely data would depart as far from the distribution if it were right (asymptotic distribution of
     * Kolmogorov, with the correction of Stephens, 1970). It holds where {@link #family} is null. It is too high where the
     * parameters come from the same data; {@link #goodnessOfFit} puts that right.
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

    /** {@link #goodnessOfFit(int, long)} by 1,000 samples of seed 1. */
    public GoodnessOfFit goodnessOfFit() {
        return goodnessOfFit(1_000, 1);
    }

    /**
     * How likely data would depart as far from the fit if it were right, also where its parameters come from the same data:
     * draws samples of the same size from it, fits each anew, and counts (parametric bootstrap; for one family of shape and
     * scale this is the test of Lilliefors, 1967). The same seed gives the same answer. The cost grows with samples times
     * size.
     *
     * @param samples 100 at least; the least p-value that they can tell is {@code 1 / (samples + 1)}
     * @throws IllegalStateException if {@link #family} is null, since then {@link #kolmogorovSmirnovPValue} holds
     */
    public GoodnessOfFit goodnessOfFit(int samples, long seed) {
        return GoodnessOfFit.of(this, samples, seed);
    }

    /**
     * The estimate with its origin.
     *
     * @param elicitedOn null if it is not known
     * @param source where the data come from, such as {@code claims of 2019 to 2026}
     */
    public Estimate toEstimate(String source, @Nullable LocalDate elicitedOn, PartyId... experts) {
        String basis = String.format(
                Locale.ROOT,
                "%s: %d values, log-likelihood %.6g, Kolmogorov-Smirnov %.4g, Anderson-Darling %.4g",
                source,
                size,
                logLikelihood,
                kolmogorovSmirnov,
                andersonDarling);
        return Estimates.of(
                distribution, Estimates.elicitation(ElicitationMethod.DATA, List.of(), basis, elicitedOn, experts));
    }
}
