package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scale of likelihood or of one dimension of consequence.
 *
 * @param measure what the bands of the levels count; absent for a scale of words
 * @param unit of an amount, such as {@code EUR} or {@code people}
 * @param levels ascending
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Scale(
        @NotBlankText @Size(max = 100) String id,
        @NotBlankText @Size(max = 500) String title,
        @Nullable ScaleMeasure measure,
        @Size(max = 100) @Nullable String unit,
        @NotEmpty List<@Valid ScaleLevel> levels)
        implements Part {
    public Scale {
        Patterns.requireText(id, "id");
        Patterns.requireText(title, "title");
        unit = Copies.text(unit, "unit");
        levels = Copies.parts(levels, "levels", ScaleLevel::id);
    }

    /** A scale of words, its levels ascending. */
    public static Scale of(String id, String title, ScaleLevel... levels) {
        return of(id, title, List.of(levels));
    }

    /** A scale of words, its levels ascending. */
    public static Scale of(String id, String title, List<ScaleLevel> levels) {
        return new Scale(id, title, null, null, levels);
    }
}
