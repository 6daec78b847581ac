package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link Scale}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScaleLevel(
        @NotBlankText @Size(max = 100) String id,
        @NotBlankText @Size(max = 500) String title,
        @Size(max = 500) @Nullable String description)
        implements Part {
    public ScaleLevel {
        Patterns.requireText(id, "id");
        Patterns.requireText(title, "title");
        description = Copies.text(description, "description");
    }
}
