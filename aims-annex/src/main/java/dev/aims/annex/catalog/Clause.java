package dev.aims.annex.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of a standard, a node in the tree of its clauses.
 *
 * @param id the number in the standard, such as {@code 6.1.3}
 * @param parent the id of the clause above, null at the top
 * @param headingOnly whether the clause only holds others and requires nothing by itself
 * @param requires what it demands, in the catalog's own words; null where the catalog gives titles only
 * @param documentedInformation what has to be written down, null if nothing
 * @param evidence what shows that it is met, null where the catalog does not say
 */
public record Clause(
        String id,
        @Nullable String parent,
        String title,
        boolean headingOnly,
        @Nullable String requires,
        @Nullable String documentedInformation,
        @Nullable EvidenceNeed evidence,
        @Nullable String note)
        implements CatalogEntry {
    public Clause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }

    @Override
    public String kind() {
        return "clause";
    }

    @Override
    public @Nullable String summary() {
        return requires;
    }

    @Override
    public boolean assessable() {
        return !headingOnly;
    }
}
