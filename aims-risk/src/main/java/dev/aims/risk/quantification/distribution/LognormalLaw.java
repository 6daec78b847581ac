package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

final class LognormalLaw extends ContinuousLaw {
    private static final double SQRT_2 = Math.sqrt(2);

    private final double mu;
    private final double sigma;

    LognormalLaw(Distribution.Lognormal lognormal) {
        super(LogNormalDistribution.of(lognormal.mu(), lognormal.sigma()));
        mu = lognormal.mu();
        sigma = lognormal.sigma();
    }

    @Override
    public double moment(int order) {
        int k = Laws.requireOrder(order);
        return Math.exp(k * mu + k * k * sigma * sigma / 2);
    }

    @Override
    public double limitedExpectedValue(double x) {
        if (x <= 0) {
            return x;
        }
        double z = (Math.log(x) - mu) / sigma;
        return moment(1) * Erfc.value((sigma - z) / SQRT_2) / 2 + x * Erfc.value(z / SQRT_2) / 2;
    }
}
