package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * What a management review looked at (ISO/IEC 42001, 9.3.2).
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewInput(
        String id,
        ReviewTopic topic,
        @Redactable @NotBlankText @Size(max = 20_000) String summary) implements Part {
    public ReviewInput {
        Patterns.requireId(id, "id");
        Objects.requireNonNull(topic, "topic");
        Patterns.requireText(summary, "summary");
    }
}
