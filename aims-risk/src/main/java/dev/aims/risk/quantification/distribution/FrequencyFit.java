package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.PartyId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A frequency of greatest likelihood for the numbers of events of several years.
 *
 * @param parameters how many numbers were fitted
 * @param years how many there were
 * @param events in all years
 * @param dispersion the variance in relation to the mean, which is 1 for a Poisson; above 1, events cluster or the rate
 *     changes from year to year
 * @param clusteringPValue how likely counts of a Poisson would scatter as much or more (Fisher's index of dispersion, by
 *     the chi-squared distribution; rough where there is less than one event a year)
 * @param regularityPValue how likely they would scatter as little or less
 * @param logLikelihood of the counts
 */
public record FrequencyFit(
        Frequency frequency,
        int parameters,
        int years,
        long events,
        double dispersion,
        double clusteringPValue,
        double regularityPValue,
        double logLikelihood) {
    private static final double SIGNIFICANT = 0.05;
    private static final double LEAST_SIZE = 1e-4;
    private static final double GREATEST_SIZE = 1e8;

    /**
     * Independent events, at one rate in all years.
     *
     * @param yearlyCounts two years at least, with one event at least
     */
    public static FrequencyFit poisson(int... yearlyCounts) {
        double mean = mean(yearlyCounts);
        double likelihood = 0;
        for (int count : yearlyCounts) {
            likelihood += count * Math.log(mean) - mean - LogGamma.value(count + 1.0);
        }
        return of(new Frequency.Poisson(mean), 1, yearlyCounts, likelihood);
    }

    /**
     * Events that cluster, or whose rate differs from year to year.
     *
     * @param yearlyCounts two years at least, with one event at least, whose variance is above their mean
     * @throws IllegalArgumentException if counts scatter no more than those of a Poisson: then that is the best of all
     *     negative binomials
     */
    public static FrequencyFit negativeBinomial(int... yearlyCounts) {
        double mean = mean(yearlyCounts);
        double variance = squares(yearlyCounts, mean) / yearlyCounts.length;
        if (!(variance > mean)) {
            throw new IllegalArgumentException("yearlyCounts must have a variance above their mean " + mean
                    + " for a negative binomial but have " + variance + "; a Poisson says all that they tell");
        }
        double size = Bisection.leastWhere(x -> -slope(yearlyCounts, mean, x), LEAST_SIZE, GREATEST_SIZE);
        double likelihood = 0;
        for (int count : yearlyCounts) {
            likelihood += LogGamma.value(count + size)
                    - LogGamma.value(size)
                    - LogGamma.value(count + 1.0)
                    - size * Math.log1p(mean / size)
                    + count * Math.log(mean / (size + mean));
        }
        return of(new Frequency.NegativeBinomial(mean, size), 2, yearlyCounts, likelihood);
    }

    /** By how much the log-likelihood rises with the size, whose best mean is that of the counts. */
    private static double slope(int[] counts, double mean, double size) {
        double sum = 0;
        for (int count : counts) {
            sum += Digamma.value(count + size) - Digamma.value(size);
        }
        return sum - counts.length * Math.log1p(mean / size);
    }

    /**
     * The negative binomial where counts scatter significantly more (at 5 %) than a Poisson's and Akaike's criterion is for
     * it, else the Poisson.
     *
     * @param yearlyCounts two years at least, with one event at least
     */
    public static FrequencyFit best(int... yearlyCounts) {
        FrequencyFit poisson = poisson(yearlyCounts);
        double mean = mean(yearlyCounts);
        if (poisson.clusteringPValue < SIGNIFICANT && squares(yearlyCounts, mean) / yearlyCounts.length > mean) {
            FrequencyFit negative = negativeBinomial(yearlyCounts);
            return negative.akaike() < poisson.akaike() ? negative : poisson;
        }
        return poisson;
    }

    /**
     * A Poisson whose rate is as uncertain as so few years leave it: the gamma that follows from Jeffreys' prior. It takes
     * years without any event, which do not mean that there never will be one.
     *
     * @param yearlyCounts one year at least
     */
    public static Frequency.UncertainPoisson uncertainPoisson(
            String source, @Nullable LocalDate elicitedOn, int... yearlyCounts) {
        requireCounts(yearlyCounts, 1);
        long events = Arrays.stream(yearlyCounts).asLongStream().sum();
        String basis = source + ": " + events + " events in " + yearlyCounts.length + " years, with Jeffreys' prior";
        return new Frequency.UncertainPoisson(Estimates.of(
                new Distribution.Gamma(events + 0.5, 1.0 / yearlyCounts.length),
                Estimates.elicitation(ElicitationMethod.DATA, List.of(), basis, elicitedOn)));
    }

    private static FrequencyFit of(Frequency frequency, int parameters, int[] counts, double likelihood) {
        double mean = mean(counts);
        double index = squares(counts, mean) / mean;
        ChiSquaredDistribution reference = ChiSquaredDistribution.of(counts.length - 1.0);
        return new FrequencyFit(
                frequency,
                parameters,
                counts.length,
                Arrays.stream(counts).asLongStream().sum(),
                index / (counts.length - 1),
                reference.survivalProbability(index),
                reference.cumulativeProbability(index),
                likelihood);
    }

    private static double mean(int[] counts) {
        requireCounts(counts, 2);
        double mean = Arrays.stream(counts).asLongStream().sum() / (double) counts.length;
        if (mean == 0) {
            throw new IllegalArgumentException(
                    "yearlyCounts must hold one event at least: years without any do not mean"
                            + " a rate of 0; uncertainPoisson tells what they leave open");
        }
        return mean;
    }

    private static void requireCounts(int[] counts, int years) {
        if (counts.length < years) {
            throw new IllegalArgumentException(
                    "yearlyCounts must be of " + years + " years at least but was of " + counts.length);
        }
        for (int count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("each of yearlyCounts must be at least 0 but was " + count);
            }
        }
    }

    private static double squares(int[] counts, double mean) {
        double sum = 0;
        for (int count : counts) {
            sum += (count - mean) * (count - mean);
        }
        return sum;
    }

    /** Akaike's information criterion: twice the number of fitted parameters, less twice the log-likelihood. */
    public double akaike() {
        return 2.0 * parameters - 2 * logLikelihood;
    }

    /** What the dispersion says, in words. */
    public String meaning() {
        if (clusteringPValue < SIGNIFICANT) {
            return "events cluster, or their rate changes from year to year: a Poisson would understate bad years";
        }
        return regularityPValue < SIGNIFICANT
                ? "counts are more even than chance: look whether they are complete, or capped by how they are counted"
                : "counts scatter as those of independent events do";
    }

    /**
     * Where the frequency comes from, for {@link dev.aims.core.model.LossModel#frequencyElicitation}.
     *
     * @param source where the counts come from
     * @param elicitedOn null if it is not known
     */
    public Elicitation elicitation(String source, @Nullable LocalDate elicitedOn, PartyId... experts) {
        String basis = String.format(
                Locale.ROOT,
                "%s: %d events in %d years, variance %.3g times the mean; %s",
                source,
                events,
                years,
                dispersion,
                meaning());
        return Estimates.elicitation(ElicitationMethod.DATA, List.of(), basis, elicitedOn, experts);
    }
}
