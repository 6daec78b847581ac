package dev.aims.risk.monitoring;

import dev.aims.core.model.IndicatorId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.ReadingStore;
import dev.aims.core.store.reading.SeriesAddition;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A store in which things happen just after an append, such as the end of the process or what others do. */
final class InterruptedStore implements ReadingStore {
    private final ReadingStore store;
    private final Deque<Runnable> afterAppend = new ArrayDeque<>();

    InterruptedStore(ReadingStore store) {
        this.store = store;
    }

    /** Once, in the order of these calls. */
    void onAppend(Runnable event) {
        afterAppend.add(event);
    }

    /** The process ends after the next append. */
    void dieOnAppend() {
        onAppend(() -> {
            throw new StoreException("the process ended here");
        });
    }

    @Override
    public void append(RegisterId register, List<SeriesAddition> additions) {
        store.append(register, additions);
        Runnable event = afterAppend.poll();
        if (event != null) {
            event.run();
        }
    }

    @Override
    public List<IndicatorReading> readings(
            RegisterId register, IndicatorId indicator, Instant from, Instant to, int limit) {
        return store.readings(register, indicator, from, to, limit);
    }

    @Override
    public List<IndicatorReading> latest(RegisterId register, IndicatorId indicator, int limit) {
        return store.latest(register, indicator, limit);
    }

    @Override
    public long removeBefore(RegisterId register, IndicatorId indicator, Instant before) {
        return store.removeBefore(register, indicator, before);
    }
}
