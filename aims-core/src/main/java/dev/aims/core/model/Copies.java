package dev.aims.core.model;

import dev.aims.core.validation.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

    /** Like {@link #list}, for parts that each have an id of their own. */
    static <T> List<T> parts(@Nullable Collection<T> values, String component, Function<T, ?> id) {
        List<T> copy = list(values, component);
        Set<Object> ids = new HashSet<>(2 * copy.size());
        for (T part : copy) {
            if (!ids.add(id.apply(part))) {
                throw new IllegalArgumentException(
                        component + " must have ids of their own but two are " + id.apply(part));
            }
        }
        return copy;
    }

    static <T extends Comparable<? super T>> Set<T> set(@Nullable Collection<T> values, String component) {
        if (values == null || values.isEmpty()) {
            return Set.of();
        }
        return values instanceof SortedArraySet<T> copy ? copy : SortedArraySet.copyOf(checked(values, component));
    }

    static <K extends Comparable<? super K>, V> Map<K, V> map(@Nullable Map<K, V> values, String component) {
        if (values == null || values.isEmpty()) {
            return Map.of();
        }
        if (values instanceof SortedArrayMap<K, V> copy) {
            return copy;
        }
        checked(values.keySet(), component);
        checked(values.values(), component);
        return SortedArrayMap.copyOf(values);
    }

    static @Nullable String text(@Nullable String value, String component) {
        return value == null || Texts.isBlank(value) ? null : Patterns.requireText(value, component);
    }

    /** The instant cut to microseconds, which is what every store keeps. */
    static Instant instant(Instant value, String component) {
        return Objects.requireNonNull(value, component).truncatedTo(ChronoUnit.MICROS);
    }

    static @Nullable Instant optionalInstant(@Nullable Instant value) {
        return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
    }

    /** Refuses an id that is not that of one of the parts. */
    static void requireParts(Collection<String> ids, List<? extends Part> parts, String component, String whole) {
        for (String id : ids) {
            if (parts.stream().noneMatch(part -> part.id().equals(id))) {
                throw new IllegalArgumentException(
                        component + " must be ids of " + whole + " but one is " + Patterns.excerpt(id));
            }
        }
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
