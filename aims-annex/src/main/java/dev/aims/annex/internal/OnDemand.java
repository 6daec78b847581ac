package dev.aims.annex.internal;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when first asked for and then kept. A source that throws is asked again each time, so that each
 * caller gets the failure with its own stack trace. Safe for use by many threads, of which one makes the value.
 */
public final class OnDemand<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile @Nullable T value;

    public OnDemand(Supplier<T> source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    public boolean isMade() {
        return value != null;
    }

    @Override
    public T get() {
        T known = value;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
