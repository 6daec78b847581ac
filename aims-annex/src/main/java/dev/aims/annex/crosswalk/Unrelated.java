package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.EntryRef;
import java.util.Objects;

/**
 * That an entry was looked at and has no counterpart in a catalog, so that its absence from the rows is no oversight.
 *
 * @param catalog the id of the catalog that has none
 */
public record Unrelated(EntryRef entry, String catalog, String reason) {
    public Unrelated {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(catalog, "catalog");
        Objects.requireNonNull(reason, "reason");
    }
}
