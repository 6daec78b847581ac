package dev.aims.risk.quantification.report;

import dev.aims.core.model.RiskId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an input of a loss model was estimated.
 *
 * @param input as people read it, such as {@code severity[0]} or {@code own:filter / reduction}
 * @param day absent where the model does not tell
 */
public record EstimateDate(
        RiskId risk, String input, @Nullable LocalDate day) {
    public EstimateDate {
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(input, "input");
    }
}
