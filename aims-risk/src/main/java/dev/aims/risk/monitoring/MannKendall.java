package dev.aims.risk.monitoring;

import dev.aims.core.model.Decimal;
import dev.aims.core.store.reading.IndicatorReading;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The test of Mann and Kendall and the line of Theil and Sen, as described at {@link Trend}.
 *
 * @param score S
 */
record MannKendall(long score, double pValue, double slopePerDay, double level) {
    private static final double NANOS_A_DAY = Duration.ofDays(1).toNanos();

    /** In time and memory for all pairs. */
    static MannKendall of(List<IndicatorReading> readings) {
        int n = readings.size();
        double[] values = new double[n];
        double[] days = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = readings.get(i).value().value().doubleValue();
            Duration before = Duration.between(
                    readings.get(n - 1).takenAt(), readings.get(i).takenAt());
            days[i] = before.toDays() + before.minusDays(before.toDays()).toNanos() / NANOS_A_DAY;
        }
        double[] slopes = new double[n * (n - 1) / 2];
        long score = 0;
        int pair = 0;
        for (int j = 1; j < n; j++) {
            Decimal later = readings.get(j).value();
            for (int i = 0; i < j; i++) {
                score += Integer.signum(later.compareTo(readings.get(i).value()));
                slopes[pair++] = (values[j] - values[i]) / (days[j] - days[i]);
            }
        }
        double slope = median(slopes);
        double[] levels = new double[n];
        Arrays.setAll(levels, i -> values[i] - slope * days[i]);
        return new MannKendall(score, pValue(score, variance(readings)), slope, median(levels));
    }

    private static double variance(List<IndicatorReading> readings) {
        Map<Decimal, Integer> equal = new TreeMap<>(); // compares as numbers: 1.5 and 1.50 are equal here
        readings.forEach(reading -> equal.merge(reading.value(), 1, Integer::sum));
        double ties = equal.values().stream().mapToDouble(MannKendall::term).sum();
        return (term(readings.size()) - ties) / 18;
    }

    private static double term(int n) {
        return (double) n * (n - 1) * (2L * n + 5);
    }

    private static double pValue(long score, double variance) {
        return score == 0 ? 1 : Math.min(1, 2 * upperTail((Math.abs(score) - 1) / Math.sqrt(variance)));
    }

    /**
     * How likely a standard normal variable is more than {@code z}, 0 or more; to within 7.5e-8 (Abramowitz and Stegun,
     * Handbook of Mathematical Functions, 26.2.17).
     */
    static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        int half = numbers.length / 2;
        return numbers.length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
    }
}
