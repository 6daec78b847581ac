package dev.aims.risk.quantification.internal;

import dev.aims.core.model.Distribution;
import dev.aims.risk.quantification.distribution.Law;
import org.apache.commons.numbers.gamma.Erfc;

/** The value of a distribution that lies where a standard normal draw lies among its own: more of the draw is never less. */
interface NormalScore {
    double at(double z);

    static NormalScore of(Distribution distribution) {
        if (distribution instanceof Distribution.Lognormal lognormal) {
            double mu = lognormal.mu();
            double sigma = lognormal.sigma();
            return z -> Exponential.of(mu + sigma * z);
        }
        Law law = Law.of(distribution);
        if (distribution instanceof Distribution.Gamma || distribution instanceof Distribution.Pert) {
            QuantileTable table = new QuantileTable(law);
            return z -> z < 0 ? table.atLower(below(z)) : table.atUpper(below(-z));
        }
        return z -> Rounding.shortened(z < 0 ? law.quantile(below(z)) : law.upperQuantile(below(-z)));
    }

    /** The probability of less, for a draw of 0 at most. */
    private static double below(double z) {
        return Rounding.shortened(Erfc.value(-z / Math.sqrt(2)) / 2);
    }
}
