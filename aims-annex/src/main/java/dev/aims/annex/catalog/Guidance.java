package dev.aims.annex.catalog;

import java.util.List;
import java.util.Objects;

/**
 * How a control can be put into practice.
 *
 * @param id where the standard gives its guidance, such as {@code B.6.2.4}
 * @param hints points to consider, in the catalog's own words
 */
public record Guidance(String id, List<String> hints) {
    public Guidance {
        Objects.requireNonNull(id, "id");
        hints = List.copyOf(hints);
    }
}
