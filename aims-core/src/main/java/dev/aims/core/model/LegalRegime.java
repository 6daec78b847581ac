package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A body of law that the organization comes under.
 *
 * @param jurisdiction where it applies, such as {@code EU} or {@code US-CO}
 * @param reason why it concerns the organization
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LegalRegime(
        String id,
        @NotBlankText @Size(max = 500) String title,
        @Size(max = 100) @Nullable String jurisdiction,
        @Size(max = 20_000) @Nullable String reason)
        implements Part {
    public LegalRegime {
        Patterns.requireId(id, "id");
        Patterns.requireText(title, "title");
        jurisdiction = Copies.text(jurisdiction, "jurisdiction");
        reason = Copies.text(reason, "reason");
    }
}
