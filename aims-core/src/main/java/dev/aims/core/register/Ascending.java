package dev.aims.core.register;

import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A list in ascending order without repetition as a set, as far as a tree that is built from it asks. */
@SuppressWarnings("JdkObsolete") // what the tree is built from is a SortedSet
final class Ascending<E> extends AbstractSet<E> implements SortedSet<E> {
    private final List<E> list;

    Ascending(List<E> list) {
        this.list = list;
    }

    @Override
    public Iterator<E> iterator() {
        return list.iterator();
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return null;
    }

    @Override
    public E first() {
        return list.get(0);
    }

    @Override
    public E last() {
        return list.get(list.size() - 1);
    }

    @Override
    public SortedSet<E> subSet(E from, E to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SortedSet<E> headSet(E to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SortedSet<E> tailSet(E from) {
        throw new UnsupportedOperationException();
    }
}
