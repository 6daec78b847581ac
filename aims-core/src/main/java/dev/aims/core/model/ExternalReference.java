package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where something is described outside the register.
 *
 * @param type what stands there, such as {@code ticket}, {@code model-card} or {@code taxonomy}
 * @param location a URI or an id that means something to the reader
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExternalReference(
        @NotBlankText @Size(max = 100) String type,
        @NotBlankText @Size(max = 2_000) String location,
        @Size(max = 500) @Nullable String title) {
    public ExternalReference {
        Patterns.requireText(type, "type");
        Patterns.requireText(location, "location");
        title = Copies.text(title, "title");
    }
}
