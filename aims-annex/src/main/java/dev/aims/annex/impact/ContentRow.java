package dev.aims.annex.impact;

import java.util.List;
import java.util.Objects;

/**
 * How far one content is recorded.
 *
 * @param id that of a {@link RecordContent} or {@link RightsContent}
 * @param lacking what is not there, as nouns; empty if nothing is lacking
 * @param questions what a register cannot tell of it
 */
public record ContentRow(
        String id, String text, String basis, ContentState state, List<String> lacking, List<String> questions) {
    public ContentRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(state, "state");
        lacking = List.copyOf(lacking);
        questions = List.copyOf(questions);
    }
}
