package dev.aims.risk.quantification.elicitation;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How often the truth was between two quantiles.
 *
 * @param lower probability of the lower quantile, 0 for none
 * @param upper probability of the upper quantile
 * @param questions how many were answered
 * @param hits how often the truth was above the lower quantile and not above the upper one
 */
public record IntervalHits(double lower, double upper, int questions, int hits) {
    /** Outcomes whose probabilities differ by less are equally likely: they differ by rounding only. */
    private static final double ROUNDING = 1e-7;

    /** How often the truth should have been there. */
    public double claimed() {
        return upper - lower;
    }

    /** How often it was. */
    public double rate() {
        return (double) hits / questions;
    }

    /**
     * How likely an expert who is as good as claimed would hit so often or any number that is no more likely (exact
     * two-sided binomial test).
     */
    public double pValue() {
        BinomialDistribution claim = BinomialDistribution.of(questions, claimed());
        double observed = claim.probability(hits);
        double sum = 0;
        for (int k = 0; k <= questions; k++) {
            double probability = claim.probability(k);
            sum += probability <= observed * (1 + ROUNDING) ? probability : 0;
        }
        return Math.min(1, sum);
    }
}
