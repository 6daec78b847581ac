package dev.aims.risk.monitoring;

import dev.aims.core.model.Indicator;
import dev.aims.core.model.SeriesDigest;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.SeriesAddition;
import dev.aims.core.validation.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a batch brings for one indicator, worked out on one version of it. */
final class Intake {
    private final Indicator before;
    private final long version;
    private final Set<IndicatorReading> tail;
    private final @Nullable Instant endOfTail;
    private final List<IndicatorReading> fresh = new ArrayList<>();
    private final List<AlertChange> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Watch watch;
    private int accepted;
    private int repeated;
    private int refused;

    /** @param tail the readings behind the digest that are in the store */
    Intake(Indicator indicator, long version, List<IndicatorReading> tail) {
        before = indicator;
        this.version = version;
        this.tail = new HashSet<>(tail);
        watch = Watch.of(indicator);
        tail.forEach(this::watch);
        endOfTail = end();
    }

    private void watch(IndicatorReading reading) {
        watch = watch.after(reading);
        changes.addAll(watch.changes());
    }

    private @Nullable Instant end() {
        SeriesDigest series = watch.series();
        return series == null ? null : series.last();
    }

    /**
     * Takes readings in the order in which they come.
     *
     * @param latest how late one may be at most
     */
    Intake take(List<IndicatorReading> readings, Instant latest, Series series) {
        Set<IndicatorReading> taken = new HashSet<>();
        List<IndicatorReading> late = new ArrayList<>();
        for (IndicatorReading reading : readings) {
            Instant end = end();
            if (reading.takenAt().isAfter(latest)) {
                refuse("reading.in-future", reading, "which is later than now, with tolerance " + latest);
            } else if (end == null || reading.takenAt().isAfter(end)) {
                watch(reading);
                fresh.add(reading);
                taken.add(reading);
                accepted++;
            } else if (tail.remove(reading)) {
                accepted++;
            } else if (taken.contains(reading)) {
                repeated++;
            } else {
                late.add(reading);
            }
        }
        judge(late, series);
        return this;
    }

    /** What is not later than the end is there already, or is out of order. */
    private void judge(List<IndicatorReading> late, Series series) {
        Set<IndicatorReading> held = late.isEmpty() ? Set.of() : series.held(late);
        for (IndicatorReading reading : late) {
            if (held.contains(reading)) {
                repeated++;
            } else {
                refuse("reading.out-of-order", reading, "which is not later than the last one, taken at " + end());
            }
        }
    }

    private void refuse(String code, IndicatorReading reading, String why) {
        refused++;
        findings.add(Finding.error(
                code,
                SeriesCheck.place(before),
                "the reading " + reading.value() + " was taken at " + reading.takenAt() + ", " + why));
    }

    boolean isNews() {
        return !changed().equals(before);
    }

    Indicator changed() {
        return watch.indicator();
    }

    long version() {
        return version;
    }

    /** What is to be put behind the series in the store; empty if it is all there. */
    Optional<SeriesAddition> addition() {
        return fresh.isEmpty() ? Optional.empty() : Optional.of(new SeriesAddition(before.id(), endOfTail, fresh));
    }

    IndicatorOutcome outcome() {
        return new IndicatorOutcome(before.id(), accepted, repeated, refused, tail.size(), changes);
    }

    List<Finding> findings() {
        if (!tail.isEmpty()) {
            findings.add(Finding.info(
                    "reading.taken-up",
                    SeriesCheck.place(before),
                    tail.size() + " readings that an interrupted call had left in the store count from now on"));
        }
        return findings;
    }
}
