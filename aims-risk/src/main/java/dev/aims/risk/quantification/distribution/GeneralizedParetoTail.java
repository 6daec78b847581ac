package dev.aims.risk.quantification.distribution;

/** {@code P(Y > y) = (1 + shape * y / scale)^(-1 / shape)}, in forms that stay exact where the shape is close to 0 or 1. */
final class GeneralizedParetoTail {
    private GeneralizedParetoTail() {}

    static double survival(double y, double scale, double shape) {
        double t = y / scale;
        if (shape == 0) {
            return Math.exp(-t);
        } else if (shape * t <= -1) {
            return 0;
        }
        return Math.exp(-Math.log1p(shape * t) / shape);
    }

    static double density(double y, double scale, double shape) {
        double t = y / scale;
        if (shape * t <= -1) {
            return 0;
        }
        return survival(y, scale, shape) / (scale * (1 + shape * t));
    }

    /** The value that is exceeded with this probability. */
    static double upperQuantile(double probability, double scale, double shape) {
        double log = -Math.log(probability);
        return shape == 0 ? scale * log : scale * Math.expm1(shape * log) / shape;
    }

    /** The integral of the survival function from 0 to {@code y}, which is the limited expected value. */
    static double integral(double y, double scale, double shape) {
        double t = y / scale;
        if (t == Double.POSITIVE_INFINITY) {
            return shape < 1 ? scale / (1 - shape) : Double.POSITIVE_INFINITY;
        }
        double log = shape == 0 ? t : shape * t <= -1 ? Double.POSITIVE_INFINITY : Math.log1p(shape * t) / shape;
        double rate = 1 - shape; // the integral of exp(-rate * log) over log from 0
        return rate == 0 ? scale * log : scale * -Math.expm1(-rate * log) / rate;
    }

    /** The mean of {@code Y^order}. */
    static double moment(int order, double scale, double shape) {
        double moment = 1;
        for (int k = 1; k <= order; k++) {
            if (k * shape >= 1) {
                return Double.POSITIVE_INFINITY;
            }
            moment *= k * scale / (1 - k * shape);
        }
        return moment;
    }
}
