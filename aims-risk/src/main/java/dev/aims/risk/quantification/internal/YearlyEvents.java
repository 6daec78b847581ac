package dev.aims.risk.quantification.internal;

/**
 * How often events of a risk happen, mixed over what is drawn once a year.
 *
 * @param mean events a year
 * @param probability of one or more within a year
 */
public record YearlyEvents(double mean, double probability) {
    /**
     * Of a risk at its stage, those of shared causes too.
     *
     * @throws IllegalArgumentException if too many factors of its frequency are uncertain, or events are too many
     */
    public static YearlyEvents of(RiskModel risk) {
        double[] sums = new double[2];
        RateFactors factors = CountModel.factors(risk);
        factors.forEach(factors.nodes(), (factor, weight) -> {
            YearlyEvents given = of(risk.base(), risk.causeRate(), factor);
            sums[0] += weight * given.mean;
            sums[1] += weight * given.probability;
        });
        return new YearlyEvents(sums[0], sums[1]);
    }

    private static YearlyEvents of(RiskModel.Base base, double more, double factor) {
        if (base instanceof RiskModel.Base.Bernoulli bernoulli) {
            double probability = bernoulli.probability() * factor;
            return new YearlyEvents(probability, probability);
        } else if (base instanceof RiskModel.Base.NegativeBinomial negative) {
            double mean = Counts.requireMean(negative.mean() * factor);
            return new YearlyEvents(mean, -Math.expm1(-negative.size() * Math.log1p(mean / negative.size())));
        }
        double mean = Counts.requireMean((((RiskModel.Base.Poisson) base).rate() + more) * factor);
        return new YearlyEvents(mean, -Math.expm1(-mean));
    }
}
