package dev.aims.annex.catalog;

import java.util.Objects;

/**
 * A relation to another entry of a catalog.
 *
 * @param <R> how the other entry is referred to
 * @param rationale why the two belong together
 * @param basis whether the standard states the relation or the maker of the catalog
 */
public record Related<R>(R ref, String rationale, Basis basis) {
    public Related {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(rationale, "rationale");
        Objects.requireNonNull(basis, "basis");
    }
}
