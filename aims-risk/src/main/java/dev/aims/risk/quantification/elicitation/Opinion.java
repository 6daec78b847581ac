package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.PartyId;
import dev.aims.risk.quantification.distribution.Law;
import dev.aims.risk.quantification.distribution.QuantileFit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one expert thinks of one quantity, as a distribution.
 *
 * @param stated the quantiles that it was fitted to; empty where there are none
 */
public record Opinion(PartyId expert, Distribution distribution, List<StatedQuantile> stated) {
    public Opinion {
        Objects.requireNonNull(expert, "expert");
        Objects.requireNonNull(distribution, "distribution");
        stated = List.copyOf(stated);
    }

    /** A distribution that the expert drew or agreed to. */
    public static Opinion of(String expert, Distribution distribution) {
        return new Opinion(PartyId.parse(expert), distribution, List.of());
    }

    /** Least, most likely and greatest value, as a PERT. */
    public static Opinion bounds(String expert, double min, double mode, double max) {
        return of(expert, new Distribution.Pert(min, mode, max));
    }

    /**
     * The estimate of this expert alone, with its origin.
     *
     * @param elicitedOn null if it is not known
     */
    public Estimate toEstimate(@Nullable LocalDate elicitedOn) {
        if (!stated.isEmpty()) {
            return QuantileFit.of(distribution, stated).toEstimate(elicitedOn, expert);
        }
        boolean isBounded =
                distribution instanceof Distribution.Pert || distribution instanceof Distribution.Triangular;
        return new Estimate(
                distribution,
                Elicitation.builder(isBounded ? ElicitationMethod.BOUNDS_AND_MODE : ElicitationMethod.ADOPTED)
                        .experts(Set.of(expert))
                        .elicitedOn(elicitedOn)
                        .build());
    }

    /** As stated where it was, else by the distribution. */
    double quantile(double probability) {
        return stated.stream()
                .filter(each -> each.probability() == probability)
                .map(StatedQuantile::value)
                .findFirst()
                .orElseGet(() -> Law.of(distribution).quantile(probability));
    }
}
