package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A level of risk.
 *
 * @param colour {@code #rrggbb}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RiskLevel(
        @NotBlankText @Size(max = 100) String id,
        @NotBlankText @Size(max = 500) String title,
        @Pattern(regexp = "#[0-9a-f]{6}") String colour,
        @Size(max = 500) @Nullable String description)
        implements Part {
    public RiskLevel {
        Patterns.requireText(id, "id");
        Patterns.requireText(title, "title");
        Patterns.requireText(colour, "colour");
        description = Copies.text(description, "description");
    }
}
