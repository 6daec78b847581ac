package dev.aims.core.store.reading;

import dev.aims.core.model.Decimal;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.store.RegisterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps readings in sorted maps. */
final class InMemoryReadingStore implements ReadingStore {
    private record Key(RegisterId register, IndicatorId indicator) {}

    private static final class Series {
        final NavigableMap<Instant, Decimal> readings = new TreeMap<>();

        @Nullable
        Instant newest;
    }

    private final Map<Key, Series> series = new HashMap<>();

    @Override
    public synchronized void append(RegisterId register, List<SeriesAddition> additions) {
        Map<IndicatorId, Optional<Instant>> stale = new HashMap<>();
        Set<IndicatorId> seen = new HashSet<>();
        for (SeriesAddition addition : additions) {
            if (!seen.add(addition.indicator())) {
                throw new IllegalArgumentException(
                        "additions must be of different indicators but two are of " + addition.indicator());
            }
            Instant newest = series(register, addition.indicator()).newest;
            if (!Objects.equals(newest, addition.after())) {
                stale.put(addition.indicator(), Optional.ofNullable(newest));
            }
        }
        if (!stale.isEmpty()) {
            throw new StaleSeriesException(register, stale);
        }
        for (SeriesAddition addition : additions) {
            Series grown = series.computeIfAbsent(new Key(register, addition.indicator()), key -> new Series());
            addition.readings().forEach(reading -> grown.readings.put(reading.takenAt(), reading.value()));
            grown.newest = addition.last();
        }
    }

    private Series series(RegisterId register, IndicatorId indicator) {
        return series.getOrDefault(new Key(register, indicator), new Series());
    }

    @Override
    public synchronized List<IndicatorReading> readings(
            RegisterId register, IndicatorId indicator, Instant from, Instant to, int limit) {
        return from.isAfter(to)
                ? List.of()
                : list(indicator, series(register, indicator).readings.subMap(from, to), limit);
    }

    @Override
    public synchronized List<IndicatorReading> latest(RegisterId register, IndicatorId indicator, int limit) {
        List<IndicatorReading> newestFirst = new ArrayList<>(
                list(indicator, series(register, indicator).readings.descendingMap(), limit));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static List<IndicatorReading> list(IndicatorId indicator, Map<Instant, Decimal> readings, int limit) {
        return readings.entrySet().stream()
                .limit(limit)
                .map(entry -> new IndicatorReading(indicator, entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public synchronized long removeBefore(RegisterId register, IndicatorId indicator, Instant before) {
        Map<Instant, Decimal> removed = series(register, indicator).readings.headMap(before);
        long count = removed.size();
        removed.clear();
        return count;
    }
}
