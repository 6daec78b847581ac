package dev.aims.annex.catalog;

import java.util.Objects;

/**
 * Where another standard treats the same topic.
 *
 * @param seen whether a public source shows the reference; false if it was only inferred
 */
public record Correspondence(String standard, String reference, boolean seen) {
    public Correspondence {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(reference, "reference");
    }

    /** The reference as a person writes it, an inferred one with a mark. */
    @Override
    public String toString() {
        return standard + ", " + reference + (seen ? "" : " (unchecked)");
    }
}
