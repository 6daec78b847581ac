package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an issued statement of applicability says of one control.
 *
 * @param bases why the control is included; empty unless it is applicable
 * @param justification why it is in or out, or what is missing for a decision
 * @param status how far it was put to work; absent if it was not begun
 * @param risks the risks that it treats
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatementRow(
        ControlRef control,
        ControlApplicability applicability,
        Set<ApplicabilityBasis> bases,
        @NotBlankText @Size(max = 20_000) String justification,
        @Nullable ImplementationStatus status,
        Set<RiskId> risks) {
    public StatementRow {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(applicability, "applicability");
        Patterns.requireText(justification, "justification");
        bases = Copies.set(bases, "bases");
        risks = Copies.set(risks, "risks");
    }
}
