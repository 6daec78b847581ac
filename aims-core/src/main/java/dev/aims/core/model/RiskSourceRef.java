package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * Refers to a risk source of a catalog, written {@code iso-42001:C.3.4}: the catalog's id, a colon, the id within the catalog.
 *
 * <p>That the form is right says nothing about whether the catalog holds such an entry. Order is that of the numbers
 * in the id, so that {@code A.6.2.4} comes before {@code A.10.2}.
 */
public record RiskSourceRef(String catalog, String source) implements Comparable<RiskSourceRef> {
    private static final Comparator<RiskSourceRef> ORDER =
            Comparator.comparing(RiskSourceRef::catalog).thenComparing(RiskSourceRef::source, NaturalOrder.INSTANCE);

    public RiskSourceRef {
        Patterns.requireCatalogPart(catalog, "catalog");
        Patterns.requireCatalogPart(source, "source");
    }

    /** @throws IllegalArgumentException if {@code text} is not two ids with a colon between them */
    @JsonCreator
    public static RiskSourceRef parse(String text) {
        int colon = Patterns.requireColon(text, "RiskSourceRef");
        return new RiskSourceRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(RiskSourceRef other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return catalog + ":" + source;
    }
}
