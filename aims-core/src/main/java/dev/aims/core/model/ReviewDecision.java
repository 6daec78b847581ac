package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;

/**
 * What a management review decided (ISO/IEC 42001, 9.3.3).
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewDecision(
        String id,
        @Redactable @NotBlankText @Size(max = 20_000) String text) implements Part {
    public ReviewDecision {
        Patterns.requireId(id, "id");
        Patterns.requireText(text, "text");
    }
}
