package dev.aims.risk.quantification.report;

import dev.aims.core.model.RiskId;
import java.util.Objects;

/**
 * How one risk stands to the total of a portfolio.
 *
 * @param title that of the register, or of the portfolio where the register does not hold the risk
 */
public record RiskCoverage(RiskId risk, String title, CoverageState state) {
    public RiskCoverage {
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
    }
}
