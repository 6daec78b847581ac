package dev.aims.annex.impact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a fundamental rights impact assessment (EU AI Act, Art. 27) holds.
 *
 * @param contained the id of the {@link RecordContent} that holds it as well; null where none does
 */
public record RightsContent(
        String id, String text, @Nullable String contained) {
    public RightsContent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }
}
