package dev.aims.core.store.reading;

import dev.aims.core.model.IndicatorId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the readings of indicators, one series for each indicator of each register, ordered by instant. A series only
 * grows at its end, and loses readings only at its beginning. Implementations are safe for use by many threads and pass
 * {@code ReadingStoreContract}; several registers, also in several processes, may share one.
 */
public interface ReadingStore {
    /** A store that lives as long as this object. */
    static ReadingStore inMemory() {
        return new InMemoryReadingStore();
    }

    /**
     * Puts readings behind series, all of them or none: when this returns they are kept as durably as this store keeps
     * anything.
     *
     * @param additions at most one for each indicator; may be empty
     * @throws StaleSeriesException if the newest reading that a series ever had is not that after which the addition
     *     wants to be; nothing was written
     * @throws IllegalArgumentException if two additions are of one indicator
     * @throws StoreException if they could not be written, or if that could not be found out; the message says which
     */
    void append(RegisterId register, List<SeriesAddition> additions);

    /**
     * The readings of a series in a window of time, oldest first, the first {@code limit} of them; empty for a series
     * that never had any.
     *
     * @param from inclusive; any instant
     * @param to exclusive; any instant
     * @param limit 1 or more
     * @throws StoreException if they cannot be read
     */
    List<IndicatorReading> readings(RegisterId register, IndicatorId indicator, Instant from, Instant to, int limit);

    /**
     * The newest readings of a series, oldest first.
     *
     * @param limit how many at most, 1 or more
     * @throws StoreException if they cannot be read
     */
    List<IndicatorReading> latest(RegisterId register, IndicatorId indicator, int limit);

    /**
     * Removes the readings of a series that were taken before an instant. What was the newest reading stays known, so
     * that the series goes on behind it.
     *
     * @return how many were removed
     * @throws StoreException if that could not be done
     */
    long removeBefore(RegisterId register, IndicatorId indicator, Instant before);
}
