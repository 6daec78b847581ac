package dev.aims.risk.monitoring;

import dev.aims.core.model.AlertState;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.Reading;
import dev.aims.core.model.SeriesDigest;
import dev.aims.core.model.Threshold;
import dev.aims.core.store.reading.IndicatorReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the readings of an indicator so far mean. Immutable: each reading gives another one, by nothing but the reading
 * and the thresholds, so that the same series gives the same alerts however it comes in batches.
 *
 * <p>An alert of a threshold is raised by the last of {@link Threshold#raiseAfter} readings in a row that are beyond it,
 * and cleared by the last of {@link Threshold#clearAfter} readings in a row that are inside its bounds by the {@link
 * Threshold#clearance}. A reading between the two ends either row, and changes nothing else. So noise that is smaller
 * than the clearance raises one alert and not many, and a series that is worse at every reading has at each of them all
 * the alerts of the better one.
 *
 * <pre>{@code
 * Watch watch = Watch.of(indicator);
 * for (IndicatorReading reading : readings) {
 *     watch = watch.after(reading);
 *     watch.changes().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Watch {
    private final Indicator indicator;
    private final Map<String, AlertState> alerts;
    private final @Nullable SeriesDigest series;
    private final @Nullable IndicatorReading last;
    private final List<AlertChange> changes;

    private Watch(
            Indicator indicator,
            Map<String, AlertState> alerts,
            @Nullable SeriesDigest series,
            @Nullable IndicatorReading last,
            List<AlertChange> changes) {
        this.indicator = indicator;
        this.alerts = alerts;
        this.series = series;
        this.last = last;
        this.changes = changes;
    }

    /** Goes on from where an indicator is. */
    public static Watch of(Indicator indicator) {
        Map<String, AlertState> alerts = new HashMap<>();
        indicator.alerts().forEach(alert -> alerts.put(alert.id(), alert));
        return new Watch(indicator, alerts, indicator.series(), null, List.of());
    }

    /**
     * What they mean with one reading more.
     *
     * @throws IllegalArgumentException if the reading is of another indicator, or not later than the last one of the
     *     series
     */
    public Watch after(IndicatorReading reading) {
        if (!reading.indicator().equals(indicator.id())) {
            throw new IllegalArgumentException(
                    "reading must be of " + indicator.id() + " but was of " + reading.indicator());
        }
        SeriesDigest longer = SeriesDigest.after(series, reading.takenAt(), reading.value());
        Map<String, AlertState> next = new HashMap<>();
        List<AlertChange> made = new ArrayList<>();
        for (Threshold threshold : indicator.thresholds()) {
            AlertState before = alerts.get(threshold.id());
            AlertState after = next(threshold, before, reading);
            if (after != null) {
                next.put(threshold.id(), after);
            }
            if (isOpen(before) != isOpen(after)) {
                made.add(new AlertChange(indicator.id(), threshold, isOpen(after), reading.takenAt(), reading.value()));
            }
        }
        return new Watch(indicator, next, longer, reading, List.copyOf(made));
    }

    private static @Nullable AlertState next(
            Threshold threshold, @Nullable AlertState before, IndicatorReading reading) {
        boolean isOpen = isOpen(before);
        Decimal value = reading.value();
        boolean goesOn = isOpen ? threshold.clears(value) : threshold.excludes(value);
        int inRow = goesOn ? (before == null ? 0 : orElse(before.inRow(), 0)) + 1 : 0;
        int needed = orElse(isOpen ? threshold.clearAfter() : threshold.raiseAfter(), 1);
        if (inRow >= needed) {
            return isOpen ? null : new AlertState(threshold.id(), reading.takenAt(), null);
        }
        Integer counted = inRow == 0 ? null : inRow;
        return isOpen || counted != null
                ? new AlertState(threshold.id(), before == null ? null : before.openSince(), counted)
                : null;
    }

    private static boolean isOpen(@Nullable AlertState state) {
        return state != null && state.openSince() != null;
    }

    private static int orElse(@Nullable Integer number, int other) {
        return number == null ? other : number;
    }

    /** The thresholds that are not quiet, in the indicator's order. */
    public List<AlertState> alerts() {
        return indicator.thresholds().stream()
                .map(threshold -> alerts.get(threshold.id()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The alerts that the last reading raised and cleared. */
    public List<AlertChange> changes() {
        return changes;
    }

    /** The digest of the series; null before the first reading. */
    public @Nullable SeriesDigest series() {
        return series;
    }

    /** The indicator with its latest reading, alerts and digest as they are by now. */
    public Indicator indicator() {
        if (last == null) {
            return indicator;
        }
        Decimal value = last.value();
        return indicator.toBuilder()
                .latest(new Reading(
                        value,
                        last.takenAt(),
                        indicator.thresholds().stream()
                                .filter(threshold -> threshold.excludes(value))
                                .map(Threshold::id)
                                .collect(Collectors.toSet())))
                .alerts(alerts())
                .series(series)
                .build();
    }
}
