package dev.aims.risk.quantification.report;

import dev.aims.risk.quantification.LossStage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What losses fall by from one stage to the next; measured in the same simulated years, so that the error is mostly far
 * smaller than those of its parts.
 *
 * @param figures reductions of the mean, of the value at risk 95 % and 99 % and of the tail value at risk 99 %; empty
 *     where there is a reason
 * @param reason why the stages could not be compared, in words
 */
public record StageReduction(
        LossStage from,
        LossStage to,
        List<LossFigure> figures,
        @Nullable String reason) {
    public StageReduction {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        figures = List.copyOf(figures);
        if (figures.isEmpty() == (reason == null)) {
            throw new IllegalArgumentException("figures or reason must be given, and not both");
        }
    }
}
