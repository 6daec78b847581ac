package dev.aims.risk.quantification.internal;

/**
 * Takes the last bits off numbers that {@code Math} had a hand in: Java leaves them to the platform, and results must not
 * depend on it. What is left has a relative error of 2<sup>-33</sup>, far below that of any simulation.
 */
final class Rounding {
    private static final int DROPPED = 20;

    private Rounding() {}

    static double shortened(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        long bits = Double.doubleToRawLongBits(value) + (1L << (DROPPED - 1));
        return Double.longBitsToDouble(bits >> DROPPED << DROPPED);
    }
}
