package dev.aims.risk.monitoring;

import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorBuilder;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.Threshold;
import dev.aims.core.store.reading.IndicatorReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An indicator, and readings of it an hour apart. */
final class Drift {
    static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    static final IndicatorId ID = IndicatorId.parse("drift");

    /** Raised by more than 0.30, cleared by 0.25 or less. */
    static final Threshold LIMIT =
            Threshold.atMost("limit", AlertLevel.BREACH, Decimal.parse("0.30")).clearedWithin(Decimal.parse("0.05"));

    private Drift() {}

    static IndicatorBuilder builder(String id, Threshold... thresholds) {
        return Indicator.builder(id)
                .title("Drift of the scores")
                .direction(IndicatorDirection.LOWER_IS_BETTER)
                .thresholds(List.of(thresholds));
    }

    static Indicator with(Threshold... thresholds) {
        return builder(ID.value(), thresholds).build();
    }

    static Instant at(int hour) {
        return START.plusSeconds(3_600L * hour);
    }

    static IndicatorReading reading(int hour, String value) {
        return new IndicatorReading(ID, at(hour), Decimal.parse(value));
    }

    /** One reading an hour. */
    static List<IndicatorReading> readings(String... values) {
        return readingsFrom(0, values);
    }

    static List<IndicatorReading> readingsFrom(int hour, String... values) {
        List<IndicatorReading> readings = new ArrayList<>();
        for (String value : values) {
            readings.add(reading(hour + readings.size(), value));
        }
        return readings;
    }
}
