package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;

/**
 * What was learned from an incident.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Lesson(
        String id,
        @Redactable @NotBlankText @Size(max = 20_000) String text) implements Part {
    public Lesson {
        Patterns.requireId(id, "id");
        Patterns.requireText(text, "text");
    }
}
