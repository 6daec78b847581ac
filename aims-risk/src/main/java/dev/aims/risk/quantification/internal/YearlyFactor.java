package dev.aims.risk.quantification.internal;

import dev.aims.core.model.Distribution;
import dev.aims.risk.quantification.distribution.Law;

/**
 * Something uncertain that is drawn once a year: a rate, a probability, or what a control leaves over.
 *
 * @param key what draws together: equal keys share their draw
 * @param share with which it counts: the factor is {@code 1 - share * x} for what a control leaves over
 */
public record YearlyFactor(String key, Law law, double share, boolean isReduction) {
    public boolean isConstant() {
        return (share == 0 && isReduction) || law.lowest() == law.highest();
    }

    /** The factor where the draw is at this probability, told by that of more. */
    double atUpper(double probability) {
        double x = law.upperQuantile(probability);
        return isReduction ? 1 - share * x : x;
    }

    /** The same in years in which the draw is at this probability. */
    YearlyFactor given(double probability) {
        Law certain = Law.of(new Distribution.Constant(law.quantile(probability)));
        return new YearlyFactor(key, certain, share, isReduction);
    }

    public double constant() {
        return isReduction ? 1 - share * (share == 0 ? 0 : law.lowest()) : law.lowest();
    }
}
