package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.EntryRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far one requirement is met.
 *
 * @param path the best path from something in place, null if none leads here; without links if it is itself in place
 */
public record CoverageRow(
        EntryRef ref,
        CatalogEntry entry,
        Verdict verdict,
        @Nullable CrosswalkPath path) {
    public CoverageRow {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(verdict, "verdict");
    }
}
