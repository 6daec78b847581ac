package dev.aims.annex.euaiact;

import java.util.Objects;

/**
 * That a fact is known to be true or false, and from where.
 *
 * @param known {@link Known#YES} or {@link Known#NO}; an open fact has no statement
 * @param source where it comes from, such as {@code given} or {@code loan-scoring: trait personal_data}
 */
public record AiActStatement(AiActFact fact, Known known, String source) {
    public AiActStatement {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(source, "source");
        if (Objects.requireNonNull(known, "known") == Known.OPEN) {
            throw new IllegalArgumentException("known must be yes or no but was open for " + fact.id());
        }
    }

    @Override
    public String toString() {
        return fact.id() + ": " + known.id() + " (" + source + ")";
    }
}
