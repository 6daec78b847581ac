package dev.aims.risk.monitoring;

/**
 * How a trend is told from noise: by the test of Mann and Kendall on the newest readings of a series. Immutable: each
 * method gives a changed rule.
 */
public final class TrendRule {
    /** Below so many readings the normal approximation of the test does not hold (Gilbert 1987, 16.4.2). */
    static final int FEWEST = 10;

    private static final int MOST = 1_000;

    private final int window;
    private final double significance;

    private TrendRule(int window, double significance) {
        this.window = window;
        this.significance = significance;
    }

    /** The newest 30 readings, at a significance of 0.05. */
    public static TrendRule withDefaults() {
        return new TrendRule(30, 0.05);
    }

    /**
     * How many of the newest readings are looked at, from 10 to 1,000. The work grows with the square of it.
     *
     * @throws IllegalArgumentException if it is less or more
     */
    public TrendRule window(int readings) {
        if (readings < FEWEST || readings > MOST) {
            throw new IllegalArgumentException(
                    "readings must be in [" + FEWEST + ", " + MOST + "] but was " + readings);
        }
        return new TrendRule(readings, significance);
    }

    /**
     * How likely, at most, a series without any trend may be taken for one, in (0, 1); both directions together.
     *
     * @throws IllegalArgumentException if it is not in that range
     */
    public TrendRule significance(double newSignificance) {
        if (!(newSignificance > 0 && newSignificance < 1)) {
            throw new IllegalArgumentException("significance must be in (0, 1) but was " + newSignificance);
        }
        return new TrendRule(window, newSignificance);
    }

    int window() {
        return window;
    }

    double significance() {
        return significance;
    }
}
