package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * Refers to a control of a catalog, written {@code iso-42001:A.6.2.4}: the catalog's id, a colon, the id within the catalog.
 *
 * <p>That the form is right says nothing about whether the catalog holds such an entry. Order is that of the numbers
 * in the id, so that {@code A.6.2.4} comes before {@code A.10.2}.
 */
public record ControlRef(String catalog, String control) implements Comparable<ControlRef> {
    private static final Comparator<ControlRef> ORDER =
            Comparator.comparing(ControlRef::catalog).thenComparing(ControlRef::control, NaturalOrder.INSTANCE);

    public ControlRef {
        Patterns.requireCatalogPart(catalog, "catalog");
        Patterns.requireCatalogPart(control, "control");
    }

    /** @throws IllegalArgumentException if {@code text} is not two ids with a colon between them */
    @JsonCreator
    public static ControlRef parse(String text) {
        int colon = Patterns.requireColon(text, "ControlRef");
        return new ControlRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ControlRef other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return catalog + ":" + control;
    }
}
