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
 * and maps are sorted so that two equal entities are also written alike, and a blank optional text is absent. Items
 * that are null, and texts with half a character, are refused under the component's name.
 */
final class Copies {
    private Copies() {}

    static <T> List<T> list(@Nullable Collection<T> values, String component) {
        return values == null ? List.of() : List.copyOf(checked(values, component));
    }

    static <T extends Comparable<? super T>> Set<T> set(@Nullable Collection<T> values, String component) {
        return values == null || values.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(new TreeSet<>(checked(values, component)));
    }

    static <K extends Comparable<? super K>, V> Map<K, V> map(@Nullable Map<K, V> values, String component) {
        if (values == null || values.isEmpty()) {
            return Map.of();
        }
        checked(values.keySet(), component);
        checked(values.values(), component);
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }

    static @Nullable String text(@Nullable String value, String component) {
        return value == null || value.isBlank() ? null : Patterns.requireText(value, component);
    }

    private static <T> Collection<T> checked(Collection<T> values, String component) {
        for (T value : values) {
            Objects.requireNonNull(value, () -> "each item of " + component);
            if (value instanceof String text) {
                Patterns.requireText(text, component);
            }
        }
        return values;
    }
}
