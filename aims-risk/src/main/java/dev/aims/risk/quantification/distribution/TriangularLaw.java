package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;

final class TriangularLaw extends ContinuousLaw {
    private final double min;
    private final double width;
    private final double rise;

    TriangularLaw(Distribution.Triangular triangular) {
        super(TriangularDistribution.of(triangular.min(), triangular.mode(), triangular.max()));
        min = triangular.min();
        width = triangular.max() - triangular.min();
        rise = (triangular.mode() - triangular.min()) / width;
    }

    @Override
    public double moment(int order) {
        double c = rise;
        return Laws.shifted(order, min, width, (1 + c) / 3, (1 + c + c * c) / 6, (1 + c + c * c + c * c * c) / 10);
    }

    @Override
    public double limitedExpectedValue(double x) {
        double t = Math.min(1, (x - min) / width);
        if (t <= 0) {
            return x;
        }
        return min + width * (t - integralOfCdf(t));
    }

    private double integralOfCdf(double t) {
        double c = rise;
        if (t <= c) {
            return t * t * t / (3 * c);
        }
        double left = 1 - t;
        double fall = 1 - c;
        return c * c / 3 + (t - c) - (fall * fall * fall - left * left * left) / (3 * fall);
    }
}
