package dev.aims.risk.assessment;

import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.Scale;
import dev.aims.risk.assessment.AssessmentResult.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/** Tells what each factor does to a level by asking what the level would be with the factor at its lowest. */
final class Factors {
    private final RiskCriteria criteria;
    private final ToIntBiFunction<@Nullable String, Map<String, String>> rank;

    /** @param rank what a method comes to for a likelihood and consequences */
    Factors(RiskCriteria criteria, ToIntBiFunction<@Nullable String, Map<String, String>> rank) {
        this.criteria = criteria;
        this.rank = rank;
    }

    List<Factor> of(@Nullable String likelihood, Map<String, String> consequences) {
        int reached = rank.applyAsInt(likelihood, consequences);
        List<Factor> factors = new ArrayList<>();
        if (likelihood != null) {
            int lowest = rank.applyAsInt(lowest(criteria.likelihood()), consequences);
            factors.add(factor(Factor.LIKELIHOOD, likelihood, reached, lowest, List.of()));
        }
        for (Map.Entry<String, String> one : new TreeMap<>(consequences).entrySet()) {
            Map<String, String> without = new TreeMap<>(consequences);
            without.put(one.getKey(), lowest(dimension(one.getKey())));
            List<String> holders = consequences.entrySet().stream()
                    .filter(other -> !other.getKey().equals(one.getKey())
                            && rank.applyAsInt(likelihood, Map.of(other.getKey(), other.getValue())) == reached)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            factors.add(factor(one.getKey(), one.getValue(), reached, rank.applyAsInt(likelihood, without), holders));
        }
        return factors;
    }

    private static Factor factor(String id, String level, int reached, int lowest, List<String> holders) {
        int contribution = Math.max(0, reached - lowest);
        String effect = "at its lowest the level would be lower by " + contribution;
        if (contribution == 0) {
            effect = "does not move the level"
                    + (holders.isEmpty()
                            ? ""
                            : ", which follows from " + String.join(", or from ", holders) + " alone");
        }
        return new Factor(id, level, contribution, id + " " + level + ": " + effect);
    }

    private Scale dimension(String id) {
        return criteria.consequences().stream()
                .filter(scale -> scale.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String lowest(Scale scale) {
        return scale.levels().get(0).id();
    }
}
