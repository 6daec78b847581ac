package dev.aims.core.store.reading;

import dev.aims.core.model.Decimal;
import dev.aims.core.model.IndicatorId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What an indicator showed, and when.
 *
 * @param takenAt in the years 0000 to 9999, cut to microseconds
 * @param value in the indicator's unit; kept digit by digit
 */
public record IndicatorReading(IndicatorId indicator, Instant takenAt, Decimal value) {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public IndicatorReading {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(value, "value");
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
        if (takenAt.isBefore(FIRST) || !takenAt.isBefore(END)) {
            throw new IllegalArgumentException("takenAt must be in the years 0000 to 9999 but was " + takenAt);
        }
    }

    /**
     * A reading as most hosts have it.
     *
     * @throws IllegalArgumentException if the texts are not as {@link IndicatorId#parse} and {@link Decimal#parse} want
     */
    public static IndicatorReading of(String indicator, Instant takenAt, String value) {
        return new IndicatorReading(IndicatorId.parse(indicator), takenAt, Decimal.parse(value));
    }

    @Override
    public String toString() {
        return indicator + " " + takenAt + " " + value;
    }
}
