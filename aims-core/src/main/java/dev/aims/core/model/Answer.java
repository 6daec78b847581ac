package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.FourDigitYears;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to an indicator question about a system.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@FourDigitYears
public record Answer(
        QuestionRef question,
        @Redactable @NotBlankText @Size(max = 20_000) String text,
        @Nullable PartyId by,
        @Nullable LocalDate on) {
    public Answer {
        Objects.requireNonNull(question, "question");
        Patterns.requireText(text, "text");
    }
}
