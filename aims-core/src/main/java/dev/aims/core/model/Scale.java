package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
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
        @NotBlankText @Size(max = 100) String id,
        @NotBlankText @Size(max = 500) String title,
        @NotEmpty List<@Valid ScaleLevel> levels)
        implements Part {
    public Scale {
        Patterns.requireText(id, "id");
        Patterns.requireText(title, "title");
        levels = Copies.parts(levels, "levels", ScaleLevel::id);
    }
}
