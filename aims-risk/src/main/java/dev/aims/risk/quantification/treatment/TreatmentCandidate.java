package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.Money;
import dev.aims.core.model.RiskId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A treatment that might be chosen: what controls do to risks, for a price.
 *
 * @param name of its own among the candidates
 * @param yearlyCost 0 at least
 * @param effects by the risk that they act on, beside those of its loss model; not empty. They hold at whichever stage
 *     a portfolio is; one that is equal to that of another candidate, or of the model at this stage, counts once, as a
 *     control is put in place once
 */
public record TreatmentCandidate(String name, Money yearlyCost, Map<RiskId, List<ControlEffect>> effects) {
    public TreatmentCandidate {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        } else if (yearlyCost.amount().signum() < 0) {
            throw new IllegalArgumentException("yearlyCost must be at least 0 but was " + yearlyCost);
        } else if (effects.isEmpty()) {
            throw new IllegalArgumentException("effects must not be empty");
        }
        Map<RiskId, List<ControlEffect>> copy = new TreeMap<>();
        effects.forEach((risk, each) -> copy.put(risk, List.copyOf(each)));
        effects = Collections.unmodifiableMap(copy);
    }

    /** An effect on one risk. */
    public static TreatmentCandidate of(String name, Money yearlyCost, RiskId risk, ControlEffect effect) {
        return new TreatmentCandidate(name, yearlyCost, Map.of(risk, List.of(effect)));
    }
}
