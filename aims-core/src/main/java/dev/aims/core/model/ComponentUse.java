package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * That a system uses a component, and what for.
 *
 * @param role what the component does in the system, such as {@code base model} or {@code training data}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ComponentUse(
        AiComponentId component,
        @NotBlankText @Size(max = 500) String role) {
    public ComponentUse {
        Objects.requireNonNull(component, "component");
        Patterns.requireText(role, "role");
    }
}
