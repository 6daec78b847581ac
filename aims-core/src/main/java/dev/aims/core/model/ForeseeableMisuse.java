package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;

/**
 * A use other than intended that can be expected of people.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ForeseeableMisuse(
        String id,
        @Redactable @NotBlankText @Size(max = 20_000) String text) implements Part {
    public ForeseeableMisuse {
        Patterns.requireId(id, "id");
        Patterns.requireText(text, "text");
    }
}
