package dev.aims.risk.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.AlertState;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.Threshold;
import dev.aims.core.store.reading.IndicatorReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Values are whole numbers here, with a bound of 0 and little else, so that all that can happen does. */
class WatchProperties {
    @Property
    void however_a_series_is_cut_into_batches_the_indicator_is_the_same(
            @ForAll("thresholds") Threshold threshold,
            @ForAll @Size(max = 30) List<@IntRange(min = -4, max = 4) Integer> values,
            @ForAll @IntRange(min = 0, max = 30) int first,
            @ForAll @IntRange(min = 0, max = 30) int second) {
        Indicator whole = after(Drift.with(threshold), 0, values);
        int from = Math.min(Math.min(first, second), values.size());
        int to = Math.min(Math.max(first, second), values.size());
        Indicator inParts = after(Drift.with(threshold), 0, values.subList(0, from));
        inParts = after(inParts, from, values.subList(from, to));
        inParts = after(inParts, to, values.subList(to, values.size()));
        assertThat(inParts).isEqualTo(whole);
    }

    @Property
    void a_series_that_is_worse_at_every_reading_has_all_the_alerts_of_the_better_one_at_each(
            @ForAll("upperBounds") Threshold threshold,
            @ForAll @Size(max = 40) List<@IntRange(min = -4, max = 4) Integer> values,
            @ForAll @Size(40) List<@IntRange(min = 0, max = 3) Integer> worse) {
        Watch better = Watch.of(Drift.with(threshold));
        Watch worsened = better;
        for (int i = 0; i < values.size(); i++) {
            better = better.after(reading(i, values.get(i)));
            worsened = worsened.after(reading(i, values.get(i) + worse.get(i)));
            assertThat(isOpen(worsened) || !isOpen(better)).as("reading %d", i).isTrue();
        }
    }

    @Property
    void within_the_clearance_of_the_bound_an_alert_is_raised_at_most_once_and_never_clears(
            @ForAll @IntRange(min = 1, max = 3) int clearance,
            @ForAll @IntRange(min = 1, max = 3) int inRow,
            @ForAll("noises") List<Integer> noise) {
        Threshold threshold = upperBound(clearance, inRow, inRow);
        List<AlertChange> changes = changes(
                threshold,
                noise.stream().map(value -> Math.max(value, 1 - clearance)).toList());
        assertThat(changes).hasSizeLessThanOrEqualTo(1).allMatch(AlertChange::raised);
    }

    @Property
    void between_two_alerts_of_a_threshold_enough_readings_in_a_row_were_clear(
            @ForAll("thresholds") Threshold threshold,
            @ForAll @Size(max = 60) List<@IntRange(min = -4, max = 4) Integer> values) {
        Watch watch = Watch.of(Drift.with(threshold));
        int clear = 0;
        int beyond = 0;
        for (int i = 0; i < values.size(); i++) {
            IndicatorReading reading = reading(i, values.get(i));
            clear = threshold.clears(reading.value()) ? clear + 1 : 0;
            beyond = threshold.excludes(reading.value()) ? beyond + 1 : 0;
            watch = watch.after(reading);
            for (AlertChange change : watch.changes()) {
                assertThat(change.raised() ? beyond : clear)
                        .isGreaterThanOrEqualTo(change.raised() ? threshold.raiseAfter() : threshold.clearAfter());
            }
            assertThat(isOpen(watch) && clear >= threshold.clearAfter()).isFalse();
            assertThat(!isOpen(watch) && beyond >= threshold.raiseAfter()).isFalse();
        }
    }

    @Property
    void alerts_are_raised_and_cleared_in_turn(
            @ForAll("thresholds") Threshold threshold,
            @ForAll @Size(max = 60) List<@IntRange(min = -4, max = 4) Integer> values) {
        List<AlertChange> changes = changes(threshold, values);
        for (int i = 0; i < changes.size(); i++) {
            assertThat(changes.get(i).raised()).isEqualTo(i % 2 == 0);
        }
    }

    private static List<AlertChange> changes(Threshold threshold, List<Integer> values) {
        List<AlertChange> changes = new ArrayList<>();
        Watch watch = Watch.of(Drift.with(threshold));
        for (int i = 0; i < values.size(); i++) {
            watch = watch.after(reading(i, values.get(i)));
            changes.addAll(watch.changes());
        }
        return changes;
    }

    private static Indicator after(Indicator indicator, int from, List<Integer> values) {
        Watch watch = Watch.of(indicator);
        for (int i = 0; i < values.size(); i++) {
            watch = watch.after(reading(from + i, values.get(i)));
        }
        return watch.indicator();
    }

    private static boolean isOpen(Watch watch) {
        return watch.alerts().stream().map(AlertState::openSince).anyMatch(since -> since != null);
    }

    private static IndicatorReading reading(int hour, int value) {
        return new IndicatorReading(Drift.ID, Drift.at(hour), decimal(value));
    }

    private static Decimal decimal(int value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    private static Threshold upperBound(int clearance, int raiseAfter, int clearAfter) {
        return Threshold.atMost("limit", AlertLevel.BREACH, decimal(0))
                .clearedWithin(decimal(clearance))
                .raisedAfter(raiseAfter)
                .clearedAfter(clearAfter);
    }

    @Provide
    Arbitrary<Threshold> upperBounds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3))
                .as(WatchProperties::upperBound);
    }

    @Provide
    Arbitrary<Threshold> thresholds() {
        Arbitrary<Threshold> ranges = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3))
                .as((clearance, raiseAfter, clearAfter) -> Threshold.between(
                                "limit", AlertLevel.WARNING, decimal(-2), decimal(2))
                        .clearedWithin(decimal(clearance))
                        .raisedAfter(raiseAfter)
                        .clearedAfter(clearAfter));
        return Arbitraries.oneOf(upperBounds(), ranges);
    }

    @Provide
    Arbitrary<List<Integer>> noises() {
        return Arbitraries.integers().between(-2, 4).list().ofMaxSize(60);
    }
}
