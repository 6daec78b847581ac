package dev.aims.core.register;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and once. Safe for use by many threads. */
abstract class Lazy<T> {
    private volatile @Nullable T value;

    Lazy(@Nullable T value) {
        this.value = value;
    }

    static <T> Lazy<T> of(T value) {
        return new FromSource<>(Objects.requireNonNull(value), null);
    }

    /** @param source is let go once it has given the value; if it fails, it is asked again the next time */
    static <T> Lazy<T> from(Supplier<? extends T> source) {
        return new FromSource<>(null, Objects.requireNonNull(source));
    }

    /** Called once unless it fails, by one thread at a time; what it takes can be let go at its end. */
    abstract T make();

    final boolean isMade() {
        return value != null;
    }

    final T get() {
        T made = value;
        return made == null ? makeOnce() : made;
    }

    private synchronized T makeOnce() {
        T made = value;
        if (made == null) {
            made = make();
            value = made;
        }
        return made;
    }

    private static final class FromSource<T> extends Lazy<T> {
        private @Nullable Supplier<? extends T> source;

        FromSource(@Nullable T value, @Nullable Supplier<? extends T> source) {
            super(value);
            this.source = source;
        }

        @Override
        T make() {
            T made = Objects.requireNonNull(Objects.requireNonNull(source).get());
            source = null;
            return made;
        }
    }
}
