package dev.aims.risk.quantification.report;

import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.sensitivity.Tornado;
import java.util.Objects;

/**
 * A tornado, and what it is about.
 *
 * @param figure that was worked out, such as {@code VaR 99 % of a year}
 */
public record NamedTornado(String figure, LossStage stage, Tornado tornado) {
    public NamedTornado {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(tornado, "tornado");
    }
}
