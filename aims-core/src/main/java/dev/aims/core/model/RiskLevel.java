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
 * @param fromScore the lowest score of this level, for methods that make scores; absent where none is used
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RiskLevel(
        @NotBlankText @Size(max = 100) String id,
        @NotBlankText @Size(max = 500) String title,
        @Pattern(regexp = "#[0-9a-f]{6}") String colour,
        @Size(max = 500) @Nullable String description,
        @Nullable Decimal fromScore)
        implements Part {
    public RiskLevel {
        Patterns.requireText(id, "id");
        Patterns.requireText(title, "title");
        Patterns.requireText(colour, "colour");
        description = Copies.text(description, "description");
    }

    /** A level that is told by a matrix. */
    public static RiskLevel of(String id, String title, String colour) {
        return new RiskLevel(id, title, colour, null, null);
    }

    /** A level that is told by a matrix, with words on what follows from it. */
    public static RiskLevel of(String id, String title, String colour, @Nullable String description) {
        return new RiskLevel(id, title, colour, description, null);
    }
}
