package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * Refers to an AI-related objective of a catalog, written {@code iso-42001:C.2.5}: the catalog's id, a colon, the id within the catalog.
 *
 * <p>That the form is right says nothing about whether the catalog holds such an entry. Order is that of the numbers
 * in the id, so that {@code A.6.2.4} comes before {@code A.10.2}.
 */
public record ObjectiveRef(String catalog, String objective) implements Comparable<ObjectiveRef> {
    private static final Comparator<ObjectiveRef> ORDER =
            Comparator.comparing(ObjectiveRef::catalog).thenComparing(ObjectiveRef::objective, NaturalOrder.INSTANCE);

    public ObjectiveRef {
        Patterns.requireCatalogPart(catalog, "catalog");
        Patterns.requireCatalogPart(objective, "objective");
    }

    /** @throws IllegalArgumentException if {@code text} is not two ids with a colon between them */
    @JsonCreator
    public static ObjectiveRef parse(String text) {
        int colon = Patterns.requireColon(text, "ObjectiveRef");
        return new ObjectiveRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ObjectiveRef other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return catalog + ":" + objective;
    }
}
