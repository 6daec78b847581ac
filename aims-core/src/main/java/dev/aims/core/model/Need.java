package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an interested party needs or expects of the management system (ISO/IEC 42001, 4.2).
 *
 * @param source the law, contract or conversation that it comes from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Need(
        String id,
        @Redactable @NotBlankText @Size(max = 20_000) String text,
        NeedStatus status,
        @Size(max = 2_000) @Nullable String source)
        implements Part {
    public Need {
        Patterns.requireId(id, "id");
        Patterns.requireText(text, "text");
        Objects.requireNonNull(status, "status");
        source = Copies.text(source, "source");
    }
}
