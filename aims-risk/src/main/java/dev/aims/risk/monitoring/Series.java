package dev.aims.risk.monitoring;

import dev.aims.core.model.IndicatorId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.ReadingStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The series of one indicator in a store, read page by page. */
final class Series {
    private static final int PAGE = 1_000;

    private final ReadingStore store;
    private final RegisterId register;
    private final IndicatorId indicator;

    Series(ReadingStore store, RegisterId register, IndicatorId indicator) {
        this.store = store;
        this.register = register;
        this.indicator = indicator;
    }

    /** What lies in a window; pages are read as the stream gets to them. */
    Stream<IndicatorReading> between(Instant from, Instant to) {
        return Stream.iterate(
                        page(from, to),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : page(behind(page.get(page.size() - 1).takenAt()), to))
                .flatMap(List::stream);
    }

    /** What lies behind a digest. */
    List<IndicatorReading> after(@Nullable Instant last) {
        return between(last == null ? Instant.MIN : behind(last), Instant.MAX).toList();
    }

    /** Those of some readings that are in it. */
    Set<IndicatorReading> held(List<IndicatorReading> readings) {
        List<IndicatorReading> ordered = readings.stream()
                .sorted(Comparator.comparing(IndicatorReading::takenAt))
                .toList();
        Set<IndicatorReading> found = new HashSet<>();
        Instant end = Instant.MIN;
        for (IndicatorReading reading : ordered) {
            if (!reading.takenAt().isBefore(end)) {
                List<IndicatorReading> page = page(reading.takenAt(), Instant.MAX);
                end = page.size() < PAGE
                        ? Instant.MAX
                        : behind(page.get(page.size() - 1).takenAt());
                found.addAll(page);
            }
        }
        found.retainAll(new HashSet<>(readings));
        return found;
    }

    private List<IndicatorReading> page(Instant from, Instant to) {
        return store.readings(register, indicator, from, to, PAGE);
    }

    /** The first instant at which another reading can be. */
    static Instant behind(Instant takenAt) {
        return takenAt.plus(1, ChronoUnit.MICROS);
    }
}
