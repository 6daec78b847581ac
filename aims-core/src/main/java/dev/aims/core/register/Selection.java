package dev.aims.core.register;

import dev.aims.core.model.Entity;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Entities of one view, ordered by id. Immutable, valid for ever, safe for use by many threads. */
public class Selection<E extends Entity> implements Iterable<E> {
    private final Collection<E> all;
    private final Predicate<E> condition;

    Selection(Collection<E> all, Predicate<E> condition) {
        this.all = all;
        this.condition = condition;
    }

    /** Those that also meet the condition. */
    public Selection<E> where(Predicate<? super E> further) {
        return new Selection<>(all, both(further));
    }

    public Stream<E> stream() {
        return all.stream().filter(condition);
    }

    public List<E> list() {
        return stream().toList();
    }

    public int size() {
        return (int) stream().count();
    }

    public boolean isEmpty() {
        return stream().findAny().isEmpty();
    }

    @Override
    public Iterator<E> iterator() {
        return stream().iterator();
    }

    final Collection<E> all() {
        return all;
    }

    final Predicate<E> both(Predicate<? super E> further) {
        return condition.and(further);
    }
}
