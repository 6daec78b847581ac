package dev.aims.core.store.reading;

import dev.aims.core.model.IndicatorId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Readings to be put behind a series.
 *
 * @param after when the reading that is taken for the newest of the series was taken; null for a series without any
 * @param readings at least one, all of this indicator, each later than the one before it and than {@code after}
 */
public record SeriesAddition(
        IndicatorId indicator, @Nullable Instant after, List<IndicatorReading> readings) {
    public SeriesAddition {
        Objects.requireNonNull(indicator, "indicator");
        after = after == null ? null : after.truncatedTo(ChronoUnit.MICROS);
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("readings must be at least one but are none");
        }
        Instant last = after;
        for (IndicatorReading reading : readings) {
            if (!reading.indicator().equals(indicator)) {
                throw new IllegalArgumentException(
                        "readings must be of " + indicator + " but one is of " + reading.indicator());
            }
            if (last != null && !reading.takenAt().isAfter(last)) {
                throw new IllegalArgumentException("readings must each be later than the one before, " + last
                        + ", but one is of " + reading.takenAt());
            }
            last = reading.takenAt();
        }
    }

    /** When the last of the readings was taken. */
    public Instant last() {
        return readings.get(readings.size() - 1).takenAt();
    }
}
