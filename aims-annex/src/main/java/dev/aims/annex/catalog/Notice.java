package dev.aims.annex.catalog;

import java.util.Objects;
import java.util.Set;

/**
 * What a reader has to know about a part of a catalog, such as that its relations are not from the standard.
 *
 * @param id the notice's id within its catalog
 * @param covers the kinds of content that it speaks of, in the order of their declaration
 */
public record Notice(String id, String text, Set<ContentKind> covers) {
    public Notice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        covers = Sets.inOrder(covers);
    }
}
