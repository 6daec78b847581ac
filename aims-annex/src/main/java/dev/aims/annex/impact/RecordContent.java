package dev.aims.annex.impact;

import java.util.Objects;

/**
 * Something that the record of an impact assessment should hold.
 *
 * @param basis where it comes from, such as {@code 42005 6.3; B.5.3}
 */
public record RecordContent(String id, String text, String basis) {
    public RecordContent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(basis, "basis");
    }
}
