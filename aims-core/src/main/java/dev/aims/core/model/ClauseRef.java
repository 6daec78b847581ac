package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * Refers to a clause of a standard or law in a catalog, written {@code iso-42001:9.2.2}: the catalog's id, a colon,
 * the id within the catalog.
 *
 * <p>That the form is right says nothing about whether the catalog holds such an entry. Order is that of the numbers
 * in the id, so that {@code A.6.2.4} comes before {@code A.10.2}.
 */
public record ClauseRef(String catalog, String clause) implements Comparable<ClauseRef> {
    private static final Comparator<ClauseRef> ORDER =
            Comparator.comparing(ClauseRef::catalog).thenComparing(ClauseRef::clause, NaturalOrder.INSTANCE);

    public ClauseRef {
        Patterns.requireCatalogPart(catalog, "catalog");
        Patterns.requireCatalogPart(clause, "clause");
    }

    /** @throws IllegalArgumentException if {@code text} is not two ids with a colon between them */
    @JsonCreator
    public static ClauseRef parse(String text) {
        int colon = Patterns.requireColon(text, "ClauseRef");
        return new ClauseRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ClauseRef other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return catalog + ":" + clause;
    }
}
