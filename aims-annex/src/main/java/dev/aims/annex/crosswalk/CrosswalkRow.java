package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.EntryRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one entry relates to another. It can be read both ways.
 *
 * @param relation how {@code from} relates to {@code to}
 * @param basis whether a publisher pairs the two or the maker of the crosswalk
 * @param source the id of the {@link CrosswalkSource} that the row is from
 * @param rationale why, null where none is given
 * @param note what a reader has to know about the row, such as a slip in its source
 */
public record CrosswalkRow(
        EntryRef from,
        EntryRef to,
        Relation relation,
        Basis basis,
        String source,
        @Nullable String rationale,
        @Nullable String note) {
    public CrosswalkRow {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public String toString() {
        return from + " " + relation.id() + " " + to;
    }
}
