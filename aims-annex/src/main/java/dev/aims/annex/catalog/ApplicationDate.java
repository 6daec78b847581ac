package dev.aims.annex.catalog;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date from which a part of a law applies, as first adopted and as amended since.
 *
 * @param id unique among the catalog's dates
 * @param what which part applies from then on, or to whom
 * @param original as first adopted, null if the part was not in the first text
 * @param current as it stands, the same as {@code original} if it was not moved
 * @param source where the dates were read
 */
public record ApplicationDate(
        String id, String what, @Nullable LocalDate original, LocalDate current, Confidence confidence, String source) {
    public ApplicationDate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(source, "source");
    }
}
