package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** A beta law between bounds. */
final class PertLaw extends ContinuousLaw {
    private final double min;
    private final double width;
    private final double alpha;
    private final double beta;

    PertLaw(Distribution.Pert pert) {
        super(BetaDistribution.of(alpha(pert), beta(pert)), pert.min(), pert.max() - pert.min());
        min = pert.min();
        width = pert.max() - pert.min();
        alpha = alpha(pert);
        beta = beta(pert);
    }

    private static double alpha(Distribution.Pert pert) {
        return 1 + pert.shape() * ((pert.mode() - pert.min()) / (pert.max() - pert.min()));
    }

    private static double beta(Distribution.Pert pert) {
        return 1 + pert.shape() * ((pert.max() - pert.mode()) / (pert.max() - pert.min()));
    }

    @Override
    public double moment(int order) {
        double sum = alpha + beta;
        double first = alpha / sum;
        double second = first * (alpha + 1) / (sum + 1);
        double third = second * (alpha + 2) / (sum + 2);
        return Laws.shifted(order, min, width, first, second, third);
    }

    @Override
    public double limitedExpectedValue(double x) {
        double t = (x - min) / width;
        if (t <= 0) {
            return x;
        } else if (t >= 1) {
            return moment(1);
        }
        double below = alpha / (alpha + beta) * RegularizedBeta.value(t, alpha + 1, beta);
        return min + width * (below + t * RegularizedBeta.complement(t, alpha, beta));
    }
}
