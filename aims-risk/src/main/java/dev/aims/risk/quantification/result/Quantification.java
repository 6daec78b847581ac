package dev.aims.risk.quantification.result;

import dev.aims.core.model.RiskId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a portfolio in a year.
 *
 * @param total the loss of all risks together
 * @param risks the loss of each of them
 */
public record Quantification(LossDistribution total, Map<RiskId, LossDistribution> risks, Provenance provenance) {
    public Quantification {
        risks = Collections.unmodifiableMap(new TreeMap<>(risks));
    }

    /** @throws IllegalArgumentException if there is no such risk in the portfolio */
    public LossDistribution risk(String id) {
        LossDistribution found = risks.get(RiskId.parse(id));
        if (found == null) {
            throw new IllegalArgumentException("id must be one of " + risks.keySet() + " but was " + id);
        }
        return found;
    }
}
