package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

final class UniformLaw extends ContinuousLaw {
    private final double min;
    private final double max;

    UniformLaw(Distribution.Uniform uniform) {
        super(UniformContinuousDistribution.of(uniform.min(), uniform.max()));
        min = uniform.min();
        max = uniform.max();
    }

    @Override
    public double moment(int order) {
        return Laws.shifted(order, min, max - min, 1.0 / 2, 1.0 / 3, 1.0 / 4);
    }

    @Override
    public double limitedExpectedValue(double x) {
        if (x <= min) {
            return x;
        }
        double above = Math.min(x, max) - min;
        return min + above - above * above / (2 * (max - min));
    }
}
