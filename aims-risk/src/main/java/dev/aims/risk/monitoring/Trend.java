package dev.aims.risk.monitoring;

import dev.aims.core.model.Decimal;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.Threshold;
import dev.aims.core.store.reading.IndicatorReading;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the newest readings of an indicator rise or fall.
 *
 * <p>There is a trend if the two-sided test of Mann and Kendall finds one at the significance of the {@link TrendRule}.
 * It looks at the signs of the differences of all pairs, so that neither an outlier nor the form of the curve matters:
 *
 * <pre>{@code
 * S = sum of sign(x[j] - x[i]) over all i < j
 * V = (n(n-1)(2n+5) - sum of t(t-1)(2t+5) over all groups of t equal values) / 18
 * Z = (S - sign(S)) / sqrt(V),   p = 2 (1 - Phi(|Z|))
 * }</pre>
 *
 * <p>The slope is that of Theil and Sen, the median of (x[j] - x[i]) / (t[j] - t[i]) over all pairs, and the level the
 * median of x[i] + slope * (t[n] - t[i]): where the line is at the last reading.
 *
 * <p>The test takes readings to be independent but for the trend. Readings that follow each other closely often are not
 * (a warm week is warm on each of its days), and then trends are found more often than the significance says: read less
 * often, or ask for a lower one.
 *
 * <p>Sources: Mann, Econometrica 13 (1945); Kendall, Rank Correlation Methods (1975); Sen, JASA 63 (1968); Gilbert,
 * Statistical Methods for Environmental Pollution Monitoring (1987), 16.4 and 17.3.
 *
 * @param readings how many readings were looked at
 * @param pValue how likely readings without a trend would show one as strong, in [0, 1]; null if there are too few
 * @param slopePerDay by how much it changes in 24 hours, in the indicator's unit; null if there are too few
 * @param level what the line through the readings shows at the last one; null if there are too few
 * @param worsening whether it moves to where it should not; null without a trend, and for an indicator that is to stay
 *     within a range
 * @param approaches the thresholds that it moves towards, the nearest first; empty without a trend
 */
public record Trend(
        Kind kind,
        int readings,
        @Nullable Double pValue,
        @Nullable Double slopePerDay,
        @Nullable Double level,
        @Nullable Boolean worsening,
        List<Approach> approaches) {
    public Trend {
        Objects.requireNonNull(kind, "kind");
        approaches = List.copyOf(approaches);
    }

    /** Which trend. */
    public enum Kind {
        /** There are fewer than 10 readings, too few for the test. */
        UNKNOWN,

        /** None that can be told from noise, which is not to say that there is none. */
        NOT_SIGNIFICANT,

        /** The readings rise. */
        RISING,

        /** The readings fall. */
        FALLING
    }

    /**
     * A threshold that the indicator moves towards.
     *
     * @param days after how many days from the last reading the line reaches it at this pace, more than 0; a guess
     */
    public record Approach(Threshold threshold, double days) {
        public Approach {
            Objects.requireNonNull(threshold, "threshold");
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s reached in about %.0f days at this pace", threshold.id(), days);
        }
    }

    static Trend of(Indicator indicator, List<IndicatorReading> readings, TrendRule rule) {
        int n = readings.size();
        if (n < TrendRule.FEWEST) {
            return new Trend(Kind.UNKNOWN, n, null, null, null, null, List.of());
        }
        MannKendall test = MannKendall.of(readings);
        boolean isSignificant = test.pValue() <= rule.significance();
        Kind kind = !isSignificant ? Kind.NOT_SIGNIFICANT : test.score() > 0 ? Kind.RISING : Kind.FALLING;
        return new Trend(
                kind,
                n,
                test.pValue(),
                test.slopePerDay(),
                test.level(),
                worsening(kind, indicator),
                isSignificant ? approaches(indicator, test) : List.of());
    }

    private static @Nullable Boolean worsening(Kind kind, Indicator indicator) {
        if (kind == Kind.NOT_SIGNIFICANT) {
            return null;
        }
        return switch (indicator.direction()) {
            case HIGHER_IS_BETTER -> kind == Kind.FALLING;
            case LOWER_IS_BETTER -> kind == Kind.RISING;
            case WITHIN_RANGE -> null;
        };
    }

    private static List<Approach> approaches(Indicator indicator, MannKendall test) {
        return indicator.thresholds().stream()
                .flatMap(threshold -> approach(threshold, test))
                .sorted(Comparator.comparingDouble(Approach::days))
                .toList();
    }

    private static Stream<Approach> approach(Threshold threshold, MannKendall test) {
        Decimal bound = test.slopePerDay() > 0 ? threshold.max() : threshold.min();
        if (bound == null) {
            return Stream.empty();
        }
        double days = (bound.value().doubleValue() - test.level()) / test.slopePerDay();
        return days > 0 && Double.isFinite(days) ? Stream.of(new Approach(threshold, days)) : Stream.empty();
    }

    @Override
    public String toString() {
        return switch (kind) {
            case UNKNOWN ->
                "unknown: " + readings + " readings are too few to tell, " + TrendRule.FEWEST + " are needed";
            case NOT_SIGNIFICANT ->
                String.format(Locale.ROOT, "none to be told from noise in %d readings (p = %.2g)", readings, pValue);
            case RISING, FALLING ->
                String.format(
                        Locale.ROOT,
                        "%s by %.3g a day over %d readings (p = %.2g)%s",
                        kind.name().toLowerCase(Locale.ROOT),
                        Math.abs(Objects.requireNonNull(slopePerDay)),
                        readings,
                        pValue,
                        approaches.isEmpty() ? "" : "; " + approaches.get(0));
        };
    }
}
