package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who or what an AI system affects.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AffectedSubject(
        String id,
        AffectedKind kind,
        @Redactable @NotBlankText @Size(max = 500) String name,
        @Redactable @Size(max = 20_000) @Nullable String description)
        implements Part {
    public AffectedSubject {
        Patterns.requireId(id, "id");
        Objects.requireNonNull(kind, "kind");
        Patterns.requireText(name, "name");
        description = Copies.text(description, "description");
    }
}
