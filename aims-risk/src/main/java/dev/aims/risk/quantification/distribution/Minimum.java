package dev.aims.risk.quantification.distribution;

import java.util.function.DoubleUnaryOperator;

/** Finds where a function is least: looks at equally spaced points, then narrows in by the golden section. */
final class Minimum {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int NARROWINGS = 60;

    private Minimum() {}

    /**
     * The argument in [low, high] of the least value; NaN and infinite values count as the greatest.
     *
     * @param points how many to look at first, which has to be enough to tell the valleys apart
     */
    static double of(DoubleUnaryOperator function, double low, double high, int points) {
        double step = (high - low) / (points - 1);
        double best = low;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points; i++) {
            double x = low + i * step;
            double value = function.applyAsDouble(x);
            if (value < least) {
                least = value;
                best = x;
            }
        }
        return narrowed(function, Math.max(low, best - step), Math.min(high, best + step), best, least);
    }

    private static double narrowed(DoubleUnaryOperator function, double from, double to, double best, double least) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        for (int i = 0; i < NARROWINGS; i++) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        double found = atLeft < atRight ? left : right;
        return Math.min(atLeft, atRight) < least ? found : best;
    }
}
