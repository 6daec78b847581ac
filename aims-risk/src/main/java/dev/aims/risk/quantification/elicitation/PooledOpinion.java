package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.risk.quantification.distribution.QuantileFit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One opinion made of several.
 *
 * @param rule how, in words
 * @param weights of all experts that were asked, those without weight included
 * @param fit how the distribution meets the averaged quantiles; null where it follows from the opinions exactly
 */
public record PooledOpinion(
        String rule,
        ExpertWeights weights,
        Distribution distribution,
        @Nullable QuantileFit fit) {
    /**
     * The estimate with its origin: the experts, the rule and the weights.
     *
     * @param elicitedOn null if it is not known
     */
    public Estimate toEstimate(@Nullable LocalDate elicitedOn) {
        return new Estimate(
                distribution,
                Elicitation.builder(ElicitationMethod.COMBINED)
                        .experts(weights.byExpert().keySet())
                        .elicitedOn(elicitedOn)
                        .stated(fit == null ? List.of() : fit.stated())
                        .basis(rule + ", " + weights.describe() + (fit == null ? "" : "; " + fit.describe()))
                        .build());
    }
}
