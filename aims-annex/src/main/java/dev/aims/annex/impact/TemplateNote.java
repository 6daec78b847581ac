package dev.aims.annex.impact;

import java.util.Objects;

/** What has to be said where the content of a template is shown. */
public record TemplateNote(String id, String text) {
    public TemplateNote {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }
}
