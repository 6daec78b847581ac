package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.distribution.Law;

/**
 * Values of a law by their probability, from both ends in steps that shrink with the distance from the end, so that
 * tails are as exact as the middle. In each step a cubic with the right values and slopes at its ends; where that is not
 * close, and far out, the law itself is asked.
 */
final class QuantileTable {
    private static final int PER_OCTAVE_BITS = 4;
    private static final int PER_OCTAVE = 1 << PER_OCTAVE_BITS;
    private static final int OCTAVES = 24;
    private static final int CELLS = OCTAVES * PER_OCTAVE;
    private static final int SHIFT = 52 - PER_OCTAVE_BITS;
    private static final int FIRST = (1023 - 1 - OCTAVES) << PER_OCTAVE_BITS;
    private static final double CLOSE = 1e-6;
    private static final double IN_STEP = 1.0 / (1L << SHIFT);

    private final Law law;
    private final double[] lower = new double[4 * CELLS];
    private final double[] upper = new double[4 * CELLS];

    QuantileTable(Law law) {
        this.law = law;
        fill(lower, false);
        fill(upper, true);
    }

    private void fill(double[] cubics, boolean isUpper) {
        double from = start(0);
        double valueFrom = value(from, isUpper);
        double slopeFrom = slope(valueFrom, isUpper);
        for (int i = 0; i < CELLS; i++) {
            double to = start(i + 1);
            double valueTo = value(to, isUpper);
            double slopeTo = slope(valueTo, isUpper);
            double width = to - from;
            double a = slopeFrom * width;
            double b = slopeTo * width;
            double rise = valueTo - valueFrom;
            cubics[4 * i] = valueFrom;
            cubics[4 * i + 1] = a;
            cubics[4 * i + 2] = 3 * rise - 2 * a - b;
            cubics[4 * i + 3] = a + b - 2 * rise;
            double middle = value(from + width / 2, isUpper);
            double guess = at(cubics, i, 0.5);
            if (!(Math.abs(guess - middle) <= CLOSE * Math.abs(middle))) {
                cubics[4 * i] = Double.NaN;
            }
            from = to;
            valueFrom = valueTo;
            slopeFrom = slopeTo;
        }
    }

    /** The probability at which a step starts. */
    private static double start(int cell) {
        return Double.longBitsToDouble((long) (FIRST + cell) << SHIFT);
    }

    private double value(double probability, boolean isUpper) {
        return Rounding.shortened(isUpper ? law.upperQuantile(probability) : law.quantile(probability));
    }

    private double slope(double value, boolean isUpper) {
        double slope = Rounding.shortened(1 / law.density(value));
        return isUpper ? -slope : slope;
    }

    /** @param u in (0, 1) */
    double at(double u) {
        return u < 0.5 ? atLower(u) : atUpper(1 - u);
    }

    /** @param probability of less, up to 1/2 */
    double atLower(double probability) {
        return at(lower, probability, false);
    }

    /** @param probability of more, up to 1/2 */
    double atUpper(double probability) {
        return at(upper, probability, true);
    }

    private double at(double[] cubics, double probability, boolean isUpper) {
        long bits = Double.doubleToRawLongBits(probability);
        int cell = (int) (bits >>> SHIFT) - FIRST;
        if (cell < 0 || cell >= CELLS) {
            return value(probability, isUpper);
        }
        double t = (bits & ((1L << SHIFT) - 1)) * IN_STEP;
        double result = at(cubics, cell, t);
        return !Double.isNaN(result) ? result : value(probability, isUpper);
    }

    private static double at(double[] cubics, int cell, double t) {
        int i = 4 * cell;
        return cubics[i] + t * (cubics[i + 1] + t * (cubics[i + 2] + t * cubics[i + 3]));
    }
}
