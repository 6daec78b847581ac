package dev.aims.core.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What compact constructors do with their components: absent collections become empty, present ones are copied, sets
 * and maps are sorted so that two equal entities are also written alike, and a blank optional text is absent.
 */
final class Copies {
    private Copies() {}

    static <T> List<T> list(@Nullable Collection<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    static <T extends Comparable<? super T>> Set<T> set(@Nullable Collection<T> values) {
        return values == null || values.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
    }

    static <K extends Comparable<? super K>, V> Map<K, V> map(@Nullable Map<K, V> values) {
        if (values == null || values.isEmpty()) {
            return Map.of();
        }
        values.forEach((key, value) -> Objects.requireNonNull(value, () -> "value of " + key));
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }

    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
