package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.EntryRef;
import java.util.Objects;

/**
 * A row of a crosswalk, read in one of its two directions.
 *
 * @param relation how {@code from} relates to {@code to}: that of the row, or its inverse
 * @param row the row as it stands in its crosswalk
 * @param crosswalk the id of that crosswalk
 */
public record Link(EntryRef from, EntryRef to, Relation relation, CrosswalkRow row, String crosswalk) {
    public Link {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(crosswalk, "crosswalk");
    }

    static Link forwards(CrosswalkRow row, String crosswalk) {
        return new Link(row.from(), row.to(), row.relation(), row, crosswalk);
    }

    static Link backwards(CrosswalkRow row, String crosswalk) {
        return new Link(row.to(), row.from(), row.relation().inverse(), row, crosswalk);
    }

    /** Whether a publisher pairs the two or the maker of the crosswalk. */
    public Basis basis() {
        return row.basis();
    }
}
