package dev.aims.risk.monitoring;

import dev.aims.core.model.Decimal;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.Threshold;
import java.time.Instant;
import java.util.Objects;

/**
 * An alert that a reading raised or cleared.
 *
 * @param raised false if it was cleared
 * @param at when the reading was taken
 * @param value what it showed
 */
public record AlertChange(IndicatorId indicator, Threshold threshold, boolean raised, Instant at, Decimal value) {
    public AlertChange {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return indicator + ": " + threshold.level().id() + " " + threshold.id()
                + (raised ? " raised by " : " cleared by ") + value + " at " + at;
    }
}
