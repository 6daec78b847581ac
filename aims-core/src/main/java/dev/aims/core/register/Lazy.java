package dev.aims.core.register;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and once. Safe for use by many threads. */
final class Lazy<T> {
    private @Nullable T value;
    private volatile @Nullable Supplier<? extends T> source;

    private Lazy(@Nullable T value, @Nullable Supplier<? extends T> source) {
        this.value = value;
        this.source = source;
    }

    static <T> Lazy<T> of(T value) {
        return new Lazy<>(Objects.requireNonNull(value), null);
    }

    /** @param source is let go once it has given the value; if it fails, it is asked again the next time */
    static <T> Lazy<T> from(Supplier<? extends T> source) {
        return new Lazy<>(null, Objects.requireNonNull(source));
    }

    boolean isMade() {
        return source == null;
    }

    T get() {
        if (source != null) {
            make();
        }
        return Objects.requireNonNull(value);
    }

    private synchronized void make() {
        Supplier<? extends T> unused = source;
        if (unused != null) {
            value = unused.get();
            source = null;
        }
    }
}
