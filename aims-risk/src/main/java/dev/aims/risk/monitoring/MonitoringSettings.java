package dev.aims.risk.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** How monitoring works. Immutable: each method gives changed settings. */
public final class MonitoringSettings {
    private final Clock clock;
    private final Duration tolerance;
    private final int attempts;
    private final TrendRule trendRule;

    private MonitoringSettings(Clock clock, Duration tolerance, int attempts, TrendRule trendRule) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.tolerance = Objects.requireNonNull(tolerance, "tolerance");
        this.attempts = attempts;
        this.trendRule = Objects.requireNonNull(trendRule, "trendRule");
    }

    /** The system's clock, a tolerance of 5 minutes, 10 attempts, and the standard rule for trends. */
    public static MonitoringSettings withDefaults() {
        return new MonitoringSettings(Clock.systemUTC(), Duration.ofMinutes(5), 10, TrendRule.withDefaults());
    }

    /** By which a reading is told to be of the future; that of the register, usually. */
    public MonitoringSettings clock(Clock newClock) {
        return new MonitoringSettings(newClock, tolerance, attempts, trendRule);
    }

    /**
     * How far ahead of the clock a reading may be, zero or more, as clocks differ.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public MonitoringSettings tolerance(Duration newTolerance) {
        if (newTolerance.isNegative()) {
            throw new IllegalArgumentException("tolerance must be zero or more but was " + newTolerance);
        }
        return new MonitoringSettings(clock, newTolerance, attempts, trendRule);
    }

    /**
     * How often to try, 1 or more, when others record or change the same indicators at the same time.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public MonitoringSettings attempts(int newAttempts) {
        if (newAttempts < 1) {
            throw new IllegalArgumentException("attempts must be 1 or more but was " + newAttempts);
        }
        return new MonitoringSettings(clock, tolerance, newAttempts, trendRule);
    }

    /** How trends are told from noise. */
    public MonitoringSettings trendRule(TrendRule newRule) {
        return new MonitoringSettings(clock, tolerance, attempts, newRule);
    }

    Clock clock() {
        return clock;
    }

    Duration tolerance() {
        return tolerance;
    }

    int attempts() {
        return attempts;
    }

    TrendRule trendRule() {
        return trendRule;
    }
}
