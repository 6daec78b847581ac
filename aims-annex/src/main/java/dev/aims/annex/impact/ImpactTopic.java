package dev.aims.annex.impact;

import java.util.Objects;

/** @param id unique within the template; what {@link dev.aims.core.model.Impact#topics} names */
public record ImpactTopic(String id, String question) {
    public ImpactTopic {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(question, "question");
    }
}
