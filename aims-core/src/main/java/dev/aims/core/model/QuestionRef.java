package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * Refers to an indicator question of a catalog, written {@code iso-42001:C.3.4.q1}: the catalog's id, a colon, the id within the catalog.
 *
 * <p>That the form is right says nothing about whether the catalog holds such an entry. Order is that of the numbers
 * in the id, so that {@code A.6.2.4} comes before {@code A.10.2}.
 */
public record QuestionRef(String catalog, String question) implements Comparable<QuestionRef> {
    private static final Comparator<QuestionRef> ORDER =
            Comparator.comparing(QuestionRef::catalog).thenComparing(QuestionRef::question, NaturalOrder.INSTANCE);

    public QuestionRef {
        Patterns.requireCatalogPart(catalog, "catalog");
        Patterns.requireCatalogPart(question, "question");
    }

    /** @throws IllegalArgumentException if {@code text} is not two ids with a colon between them */
    @JsonCreator
    public static QuestionRef parse(String text) {
        int colon = Patterns.requireColon(text, "QuestionRef");
        return new QuestionRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(QuestionRef other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return catalog + ":" + question;
    }
}
