package dev.aims.risk.monitoring;

import dev.aims.core.model.IndicatorId;
import java.util.List;
import java.util.Objects;

/**
 * What became of the readings of one indicator in a batch. Each of them was accepted, repeated or refused; why it was
 * refused is a finding.
 *
 * @param accepted how many are new in the series
 * @param repeated how many were in it already, with the same instant and value: handed in twice, or left by a call that
 *     did not end and taken up by another
 * @param refused how many were refused
 * @param takenUp how many readings of the series, beside those handed in, an earlier call had left in the store without
 *     committing them; they count now
 * @param changes the alerts that were raised and cleared, in the order of the readings
 */
public record IndicatorOutcome(
        IndicatorId indicator, int accepted, int repeated, int refused, int takenUp, List<AlertChange> changes) {
    public IndicatorOutcome {
        Objects.requireNonNull(indicator, "indicator");
        changes = List.copyOf(changes);
    }
}
