package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.FourDigitYears;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a corrective action helped.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@FourDigitYears
public record EffectivenessCheck(
        LocalDate checkedOn,
        Effectiveness result,
        @Nullable PartyId checkedBy,
        @Redactable @Size(max = 20_000) @Nullable String explanation) {
    public EffectivenessCheck {
        Objects.requireNonNull(checkedOn, "checkedOn");
        Objects.requireNonNull(result, "result");
        explanation = Copies.text(explanation, "explanation");
    }
}
