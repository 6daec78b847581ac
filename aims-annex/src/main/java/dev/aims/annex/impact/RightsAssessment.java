package dev.aims.annex.impact;

import dev.aims.annex.catalog.EntryRef;
import java.util.List;
import java.util.Objects;

/** What a law wants of an assessment beside that of impacts, and of whom. */
public record RightsAssessment(EntryRef article, String appliesTo, List<RightsContent> content) {
    public RightsAssessment {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(appliesTo, "appliesTo");
        content = List.copyOf(content);
    }
}
