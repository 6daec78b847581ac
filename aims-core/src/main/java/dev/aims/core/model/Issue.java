package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;

/**
 * A matter inside or around the organization that helps or hinders the management system (ISO/IEC 42001, 4.1).
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Issue(
        String id, @NotBlankText @Size(max = 20_000) String text) implements Part {
    public Issue {
        Patterns.requireId(id, "id");
        Patterns.requireText(text, "text");
    }
}
