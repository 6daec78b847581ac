package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

final class GammaLaw extends ContinuousLaw {
    private final double shape;
    private final double scale;

    GammaLaw(Distribution.Gamma gamma) {
        super(GammaDistribution.of(gamma.shape(), gamma.scale()));
        shape = gamma.shape();
        scale = gamma.scale();
    }

    @Override
    public double moment(int order) {
        double second = shape * (shape + 1);
        return Laws.shifted(order, 0, scale, shape, second, second * (shape + 2));
    }

    @Override
    public double limitedExpectedValue(double x) {
        if (x <= 0) {
            return x;
        }
        double t = x / scale;
        return t == Double.POSITIVE_INFINITY
                ? moment(1)
                : scale * shape * RegularizedGamma.P.value(shape + 1, t) + x * RegularizedGamma.Q.value(shape, t);
    }
}
