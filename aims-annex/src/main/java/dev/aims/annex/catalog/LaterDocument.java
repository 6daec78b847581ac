package dev.aims.annex.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that came after what a catalog describes and changes how to read it.
 *
 * @param id how people cite it
 * @param published to the year, month or day, such as {@code 2025-10}; null if not known
 * @param note what it does, in the catalog's own words
 * @param confidence null where nothing gave rise to doubt
 */
public record LaterDocument(
        String id,
        String title,
        @Nullable String published,
        Relation relation,
        @Nullable String note,
        @Nullable Confidence confidence) {
    public LaterDocument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(relation, "relation");
    }

    /** What a later document does to the earlier one. */
    public enum Relation {
        /** Changes parts of it; the rest stands. */
        AMENDS,
        /** Is its next edition or takes its place. */
        REPLACES,
        /** Puts it out of force without taking its place. */
        REVOKES,
        /** Treats the same matters afterwards. */
        FOLLOWS
    }
}
