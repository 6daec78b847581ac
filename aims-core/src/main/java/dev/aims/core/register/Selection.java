package dev.aims.core.register;

import dev.aims.core.model.Entity;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.IndexKey.Dimension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Entities of one view that are in use, narrowed down by questions. Nothing is looked up before the entities are asked
 * for. Ordered by id, or by day where only what is due is asked for, unless {@link #sortedBy} says otherwise.
 *
 * <p>Questions that have a method of their own are answered from an index and cost what they return; {@link #where}
 * looks at all that is left. Immutable, valid for ever, safe for use by many threads.
 */
public class Selection<E extends Entity> implements Iterable<E> {
    private final Query<E> query;

    Selection(Query<E> query) {
        this.query = query;
    }

    /** Those that also meet the condition. */
    public Selection<E> where(Predicate<? super E> condition) {
        return new Selection<>(query.where(condition));
    }

    /** Those that the party owns. */
    public Selection<E> ownedBy(PartyId owner) {
        return new Selection<>(query.under(Dimension.OWNER, owner));
    }

    /** Those whose date (next review, due date or last day of validity) lies before the day. */
    public Selection<E> overdueAt(LocalDate day) {
        return new Selection<>(query.dueBefore(day));
    }

    /** The same in another order. Sorting looks at all that is selected. */
    public Selection<E> sortedBy(Comparator<? super E> order) {
        return new Selection<>(query.sortedBy(order));
    }

    public Stream<E> stream() {
        return query.stream();
    }

    public List<E> list() {
        return stream().toList();
    }

    /**
     * A part of the list.
     *
     * @param offset how many to leave out, 0 or more
     * @param limit how many to give at most, 0 or more
     */
    public List<E> page(long offset, long limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException(
                    "offset and limit must be 0 or more but were " + offset + " and " + limit);
        }
        return stream().skip(offset).limit(limit).toList();
    }

    public int size() {
        return query.size();
    }

    public boolean isEmpty() {
        return stream().findFirst().isEmpty();
    }

    @Override
    public Iterator<E> iterator() {
        return stream().iterator();
    }

    final Query<E> query() {
        return query;
    }
}
