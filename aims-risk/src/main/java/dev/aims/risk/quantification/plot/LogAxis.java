package dev.aims.risk.quantification.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Equal ratios at equal distances. Ticks are 1, 2 and 5 times powers of ten.
 *
 * @param min above 0, below {@code max}
 * @param start where {@code min} is
 * @param end where {@code max} is
 */
record LogAxis(double min, double max, double start, double end) implements Axis {
    /** On an axis of so many decades at most all ticks are labelled, on a longer one powers of ten only. */
    private static final double SHORT = 3.2;

    /** The greatest number that has a place on an axis. */
    static final double GREATEST = 1e300;

    private static final double LEAST = 1e-300;

    private static final int[] STEPS = {1, 2, 5};

    @Override
    public double at(double value) {
        double inside = Math.max(min, Math.min(max, value));
        return start + (end - start) * StrictMath.log(inside / min) / StrictMath.log(max / min);
    }

    @Override
    public List<Tick> ticks() {
        boolean isShort = StrictMath.log10(max / min) <= SHORT;
        List<Tick> ticks = new ArrayList<>();
        for (int decade = (int) Math.floor(StrictMath.log10(min)) - 1; power(decade) <= max; decade++) {
            for (int step : STEPS) {
                double value = Double.parseDouble(step + "e" + decade);
                if (value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9)) {
                    ticks.add(new Tick(value, isShort || step == 1));
                }
            }
        }
        return ticks;
    }

    /**
     * The greatest of 1, 2 and 5 times powers of ten that is at most this.
     *
     * @param value in [1e-300, 1e300]
     */
    static double niceBelow(double value) {
        if (!(value >= LEAST && value <= GREATEST)) {
            throw new IllegalArgumentException(
                    "value must be in [" + LEAST + ", " + GREATEST + "] on a logarithmic axis but was " + value);
        }
        double nice = power((int) Math.floor(StrictMath.log10(value)) - 1);
        for (double next = nice; next <= value * (1 + 1e-9); next = nextNice(nice)) {
            nice = next;
        }
        return nice;
    }

    /**
     * The least of 1, 2 and 5 times powers of ten that is at least this.
     *
     * @param value in [1e-300, 1e300]
     */
    static double niceAbove(double value) {
        double nice = niceBelow(value);
        return nice >= value * (1 - 1e-9) ? nice : nextNice(nice);
    }

    private static double nextNice(double nice) {
        int decade = (int) Math.floor(StrictMath.log10(nice * 1.5));
        double leading = nice / power(decade);
        int next = leading < 1.5 ? 2 : leading < 3 ? 5 : 10;
        return Double.parseDouble(next + "e" + decade);
    }

    /** The nearest double, which repeated multiplication would miss. */
    static double power(int decade) {
        return Double.parseDouble("1e" + decade);
    }
}
