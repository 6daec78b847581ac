package dev.aims.risk.quantification.distribution;

import java.util.function.DoubleUnaryOperator;

/** Integrals of functions that may be steep at the ends, by the tanh-sinh rule (Takahasi and Mori, 1974). */
final class Quadrature {
    private static final double REACH = 3.4;
    private static final int STEPS = 160;

    private Quadrature() {}

    static double integrate(DoubleUnaryOperator function, double from, double to) {
        double half = (to - from) / 2;
        double step = REACH / STEPS;
        double sum = 0;
        for (int i = -STEPS; i <= STEPS; i++) {
            double t = i * step;
            double s = Math.PI / 2 * Math.sinh(t);
            double weight = Math.PI / 2 * Math.cosh(t) / (Math.cosh(s) * Math.cosh(s));
            double nearest = 1 / (Math.exp(Math.abs(s)) * Math.cosh(s)); // distance of the node from the end at 1
            double x = i < 0 ? from + half * nearest : to - half * nearest;
            sum += weight * function.applyAsDouble(x);
        }
        return half * step * sum;
    }
}
