package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link Scale}.
 *
 * @param band the values that it stands for, in the scale's measure
 * @param score what it counts for methods that multiply or add; absent for its place, 1 for the lowest
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScaleLevel(
        @NotBlankText @Size(max = 100) String id,
        @NotBlankText @Size(max = 500) String title,
        @Size(max = 500) @Nullable String description,
        @Valid @Nullable Band band,
        @Nullable Decimal score)
        implements Part {
    public ScaleLevel {
        Patterns.requireText(id, "id");
        Patterns.requireText(title, "title");
        description = Copies.text(description, "description");
    }

    /** A step in words. */
    public static ScaleLevel of(String id, String title) {
        return new ScaleLevel(id, title, null, null, null);
    }

    /** A step in words, with more of them. */
    public static ScaleLevel of(String id, String title, @Nullable String description) {
        return new ScaleLevel(id, title, description, null, null);
    }

    /** The same step for these values; either bound may be absent. */
    public ScaleLevel withBand(@Nullable String from, @Nullable String to) {
        return new ScaleLevel(id, title, description, new Band(decimal(from), decimal(to)), score);
    }

    private static @Nullable Decimal decimal(@Nullable String text) {
        return text == null ? null : Decimal.parse(text);
    }
}
