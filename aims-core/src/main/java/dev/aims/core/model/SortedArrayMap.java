package dev.aims.core.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in natural order of its keys, kept in two arrays because a register holds
 * very many small ones. Looking up is a binary search.
 */
final class SortedArrayMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V> {
    private final Object[] keys;
    private final Object[] values;

    private SortedArrayMap(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** A sorted copy of a map without null. */
    static <K extends Comparable<? super K>, V> SortedArrayMap<K, V> copyOf(Map<K, V> map) {
        Object[] keys = sorted(map.keySet());
        Object[] values = new Object[keys.length];
        map.forEach((key, value) -> values[indexOf(keys, key)] = value);
        return new SortedArrayMap<>(keys, values);
    }

    /** The values in natural order, each once, in an array of their own. */
    static Object[] sorted(Collection<?> values) {
        Object[] sorted = Arrays.copyOf(values.toArray(), values.size(), Object[].class);
        Arrays.sort(sorted);
        int size = 0;
        for (Object value : sorted) {
            if (size == 0 || !value.equals(sorted[size - 1])) {
                sorted[size++] = value;
            }
        }
        return size == sorted.length ? sorted : Arrays.copyOf(sorted, size);
    }

    /** The place of a key among sorted keys; negative if it is none of them. */
    static int indexOf(Object[] sorted, @Nullable Object key) {
        try {
            return key == null ? -1 : Arrays.binarySearch(sorted, key);
        } catch (ClassCastException e) {
            return -1;
        }
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(keys, key) >= 0;
    }

    @Override
    @SuppressWarnings("unchecked") // only values of type V were put in
    public @Nullable V get(@Nullable Object key) {
        int index = indexOf(keys, key);
        return index < 0 ? null : (V) values[index];
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<K, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < keys.length;
        }

        @Override
        @SuppressWarnings("unchecked") // only keys of type K and values of type V were put in
        public Entry<K, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return Map.entry((K) keys[next], (V) values[next++]);
        }
    }
}
