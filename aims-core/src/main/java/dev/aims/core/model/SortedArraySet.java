package dev.aims.core.model;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set in natural order, kept in one array because a register holds very many small ones. Looking up is a
 * binary search.
 */
final class SortedArraySet<T extends Comparable<? super T>> extends AbstractSet<T> {
    private final Object[] items;

    private SortedArraySet(Object[] items) {
        this.items = items;
    }

    /** A sorted copy of values that are not null. */
    static <T extends Comparable<? super T>> SortedArraySet<T> copyOf(Collection<? extends T> values) {
        return new SortedArraySet<>(SortedArrayMap.sorted(values));
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return SortedArrayMap.indexOf(items, value) >= 0;
    }

    @Override
    @SuppressWarnings("unchecked") // only values of type T were put in
    public Iterator<T> iterator() {
        return (Iterator<T>) (Iterator<?>) Arrays.asList(items).iterator();
    }

    @Override
    public Spliterator<T> spliterator() {
        int is = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.SORTED;
        return Spliterators.spliterator(items, is | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    }

    @Override
    public Object[] toArray() {
        return items.clone();
    }
}
