package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.PartyId;
import dev.aims.risk.quantification.distribution.Law;
import java.util.List;
import java.util.Objects;

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

    /** As stated where it was, else by the distribution. */
    double quantile(double probability) {
        return stated.stream()
                .filter(each -> each.probability() == probability)
                .map(StatedQuantile::value)
                .findFirst()
                .orElseGet(() -> Law.of(distribution).quantile(probability));
    }
}
