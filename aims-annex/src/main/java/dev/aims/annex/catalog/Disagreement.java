package dev.aims.annex.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A point on which the sources of a catalog differ, and what the catalog does about it.
 *
 * @param item the id of the entry concerned, null where no single one is
 * @param subject what differs, such as {@code title}
 * @param chosen what the catalog says
 * @param variants what other sources say
 * @param reason why it was chosen, where that is recorded
 * @param unresolved whether the choice is doubtful until someone looks into the standard
 */
public record Disagreement(
        @Nullable String item,
        String subject,
        String chosen,
        List<String> variants,
        @Nullable String reason,
        boolean unresolved) {
    public Disagreement {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(chosen, "chosen");
        variants = List.copyOf(variants);
    }
}
