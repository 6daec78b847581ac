package dev.aims.risk.quantification.distribution;

import java.util.function.DoubleUnaryOperator;

/** Inverts a rising function, with jumps or without, to the last bit. */
final class Bisection {
    private Bisection() {}

    /** The least value in [low, high] at which the function is not negative; {@code high} if it is nowhere so before. */
    static double leastWhere(DoubleUnaryOperator rising, double low, double high) {
        if (low == high || rising.applyAsDouble(low) >= 0) {
            return low;
        }
        double below = low;
        double above = high == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : high;
        while (true) {
            double middle = middle(below, above);
            if (!(middle > below && middle < above)) {
                return above;
            } else if (rising.applyAsDouble(middle) >= 0) {
                above = middle;
            } else {
                below = middle;
            }
        }
    }

    /** By powers where the two are far apart, so that few steps are needed at any scale. */
    private static double middle(double below, double above) {
        return below > 0 && above / below > 4 ? Math.sqrt(below) * Math.sqrt(above) : below + (above - below) / 2;
    }
}
