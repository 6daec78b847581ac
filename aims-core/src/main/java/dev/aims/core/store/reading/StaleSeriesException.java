package dev.aims.core.store.reading;

import dev.aims.core.model.IndicatorId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Additions to series of which some have other newest readings than expected. Nothing was written; look again. */
public final class StaleSeriesException extends StoreException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient SortedMap<IndicatorId, Optional<Instant>> newest;

    /** @param newest the series that do not fit, with when their newest readings were taken; empty for a new series */
    public StaleSeriesException(RegisterId register, Map<IndicatorId, Optional<Instant>> newest) {
        this(register, new TreeMap<>(newest));
    }

    private StaleSeriesException(RegisterId register, SortedMap<IndicatorId, Optional<Instant>> newest) {
        super("of register " + register + ", series have other newest readings than expected: "
                + newest.entrySet().stream()
                        .limit(SHOWN)
                        .map(each -> each.getKey() + " "
                                + each.getValue().map(Instant::toString).orElse("none"))
                        .collect(Collectors.joining(", "))
                + (newest.size() > SHOWN ? " and " + (newest.size() - SHOWN) + " more" : ""));
        this.newest = Collections.unmodifiableSortedMap(newest);
    }

    /** The series that do not fit; the others were not looked at by all stores. */
    public Set<IndicatorId> indicators() {
        return newest.keySet();
    }

    /** When the newest reading of one of them was taken; empty if the store never held any. */
    public Optional<Instant> newest(IndicatorId indicator) {
        return newest.getOrDefault(indicator, Optional.empty());
    }
}
