package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link Scale}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScaleLevel(
        @NotBlank @Size(max = 100) String id,
        @NotBlank @Size(max = 500) String title,
        @Size(max = 500) @Nullable String description) {
    public ScaleLevel {
        Patterns.requireText(id, "id");
        Patterns.requireText(title, "title");
        description = Copies.text(description, "description");
    }
}
