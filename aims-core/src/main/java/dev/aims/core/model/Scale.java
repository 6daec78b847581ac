package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A scale of likelihood or of one dimension of consequence.
 *
 * @param levels ascending
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Scale(
        @NotBlank @Size(max = 100) String id,
        @NotBlank @Size(max = 500) String title,
        @NotEmpty List<@Valid ScaleLevel> levels) {
    public Scale {
        Patterns.requireText(id, "id");
        Patterns.requireText(title, "title");
        levels = Copies.list(levels, "levels");
    }
}
