package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.PartyId;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much each expert counts.
 *
 * @param byExpert at least 0, adding up to 1
 * @param reason how the weights came about, in words
 */
public record ExpertWeights(Map<PartyId, Double> byExpert, String reason) {
    /** Weights in any proportion; they are made to add up to 1. */
    public ExpertWeights {
        Objects.requireNonNull(reason, "reason");
        double sum = 0;
        for (Map.Entry<PartyId, Double> entry : byExpert.entrySet()) {
            if (!(entry.getValue() >= 0 && entry.getValue() < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight of " + entry.getKey() + " must be finite and at least 0 but was " + entry.getValue());
            }
            sum += entry.getValue();
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("byExpert must hold a weight above 0 but was " + byExpert);
        }
        Map<PartyId, Double> shares = new TreeMap<>();
        double total = sum;
        byExpert.forEach((expert, weight) -> shares.put(expert, weight / total));
        byExpert = Collections.unmodifiableMap(shares);
    }

    /** The same for everyone. */
    public static ExpertWeights equal(Collection<PartyId> experts) {
        return equal(experts, "equal weights");
    }

    static ExpertWeights equal(Collection<PartyId> experts, String reason) {
        Map<PartyId, Double> weights = new TreeMap<>();
        experts.forEach(expert -> weights.put(expert, 1.0));
        return new ExpertWeights(weights, reason);
    }

    /** @throws IllegalArgumentException if there is no weight for this expert */
    public double of(PartyId expert) {
        Double weight = byExpert.get(expert);
        if (weight == null) {
            throw new IllegalArgumentException("expert must be one of " + byExpert.keySet() + " but was " + expert);
        }
        return weight;
    }

    /** The weights and their reason in words. */
    public String describe() {
        return reason
                + byExpert.entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%s %.3f", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
