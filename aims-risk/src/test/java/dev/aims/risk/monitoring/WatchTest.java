package dev.aims.risk.monitoring;

import static dev.aims.risk.monitoring.Drift.LIMIT;
import static dev.aims.risk.monitoring.Drift.at;
import static dev.aims.risk.monitoring.Drift.reading;
import static dev.aims.risk.monitoring.Drift.readings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.AlertState;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.Reading;
import dev.aims.core.model.Threshold;
import dev.aims.core.store.reading.IndicatorReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchTest {
    @Test
    void an_alert_clears_only_inside_the_bound_by_the_clearance() {
        assertThat(changes(Drift.with(LIMIT), readings("0.30", "0.31", "0.26", "0.31", "0.28", "0.25", "0.29")))
                .containsExactly("raised at 1", "cleared at 5");
    }

    @Test
    void without_a_clearance_each_crossing_of_the_bound_counts() {
        Threshold bare = Threshold.atMost("limit", AlertLevel.BREACH, Decimal.parse("0.30"));
        assertThat(changes(Drift.with(bare), readings("0.31", "0.30", "0.31", "0.30")))
                .containsExactly("raised at 0", "cleared at 1", "raised at 2", "cleared at 3");
    }

    @Test
    void readings_in_a_row_raise_and_clear_and_one_that_is_neither_breaks_the_row() {
        Indicator patient = Drift.with(LIMIT.raisedAfter(2).clearedAfter(3));
        assertThat(changes(
                        patient,
                        readings(
                                "0.4", "0.3", "0.4", "0.28", "0.4", "0.5", // raised by the second in a row
                                "0.2", "0.2", "0.26", "0.2", "0.1", "0.2"))) // cleared by the third in a row
                .containsExactly("raised at 5", "cleared at 11");
    }

    @Test
    void both_sides_of_a_range_count_in_one_row() {
        Indicator range =
                Drift.with(Threshold.between("range", AlertLevel.WARNING, Decimal.parse("10"), Decimal.parse("20"))
                        .raisedAfter(2));
        assertThat(changes(range, readings("9", "21", "15"))).containsExactly("raised at 1", "cleared at 2");
    }

    @Test
    void thresholds_do_not_touch_each_other() {
        Threshold early = Threshold.atMost("early", AlertLevel.WARNING, Decimal.parse("0.2"));
        Watch watch = Watch.of(Drift.with(early, LIMIT)).after(reading(0, "0.25"));
        assertThat(watch.alerts()).containsExactly(new AlertState("early", at(0), null));
        watch = watch.after(reading(1, "0.5"));
        assertThat(watch.changes()).hasToString("[drift: breach limit raised by 0.5 at 2026-03-01T07:00:00Z]");
        assertThat(watch.alerts())
                .containsExactly(new AlertState("early", at(0), null), new AlertState("limit", at(1), null));
    }

    @Test
    void the_indicator_gets_the_latest_reading_its_alerts_and_the_digest() {
        Indicator before = Drift.with(LIMIT.raisedAfter(2));
        assertThat(Watch.of(before).indicator()).isSameAs(before);
        Watch watch = Watch.of(before).after(reading(0, "0.1")).after(reading(1, "0.31"));
        Indicator after = watch.indicator();
        assertThat(after.latest()).isEqualTo(new Reading(Decimal.parse("0.31"), at(1), Set.of("limit")));
        assertThat(after.alerts()).containsExactly(new AlertState("limit", null, 1));
        assertThat(after.series()).isEqualTo(watch.series());
        assertThat(after.series().count()).isEqualTo(2);
        assertThat(after.toBuilder().latest(null).alerts(List.of()).series(null).build())
                .isEqualTo(before);
    }

    @Test
    void an_alert_outlives_a_change_of_its_threshold_until_a_reading_clears_it() {
        Indicator open = Watch.of(Drift.with(LIMIT)).after(reading(0, "0.4")).indicator();
        Indicator laxer = open.toBuilder()
                .thresholds(List.of(Threshold.atMost("limit", AlertLevel.BREACH, Decimal.parse("0.9"))))
                .build();
        assertThat(laxer.breachedSince()).contains(at(0));
        assertThat(Watch.of(laxer).after(reading(1, "0.4")).indicator().breachedSince())
                .isEmpty();
    }

    @Test
    void readings_of_others_and_old_ones_are_refused() {
        Watch watch = Watch.of(Drift.with(LIMIT)).after(reading(1, "0.1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> watch.after(IndicatorReading.of("gap", at(2), "1")))
                .withMessage("reading must be of drift but was of gap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> watch.after(reading(1, "0.1")))
                .withMessageContaining("takenAt must be after the last reading");
    }

    private static List<String> changes(Indicator indicator, List<IndicatorReading> readings) {
        List<String> changes = new ArrayList<>();
        Watch watch = Watch.of(indicator);
        for (int i = 0; i < readings.size(); i++) {
            watch = watch.after(readings.get(i));
            for (AlertChange change : watch.changes()) {
                changes.add((change.raised() ? "raised at " : "cleared at ") + i);
            }
        }
        return changes;
    }
}
