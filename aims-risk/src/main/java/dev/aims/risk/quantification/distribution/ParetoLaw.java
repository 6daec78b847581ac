package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;

final class ParetoLaw extends ContinuousLaw {
    private final double min;
    private final double shape;

    ParetoLaw(Distribution.Pareto pareto) {
        super(ParetoDistribution.of(pareto.min(), pareto.shape()));
        min = pareto.min();
        shape = pareto.shape();
    }

    @Override
    public double moment(int order) {
        int k = Laws.requireOrder(order);
        return shape > k ? shape / (shape - k) * Math.pow(min, k) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double limitedExpectedValue(double x) {
        if (x <= min) {
            return x;
        }
        return min + GeneralizedParetoTail.integral(x - min, min / shape, 1 / shape);
    }
}
