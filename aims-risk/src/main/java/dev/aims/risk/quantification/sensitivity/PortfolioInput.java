package dev.aims.risk.quantification.sensitivity;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.distribution.Law;
import dev.aims.risk.quantification.sensitivity.ModelInput.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * An input of a portfolio at its stage.
 *
 * @param risks on whose losses it acts
 * @param values at each place where it stands, such as those of a control in the models of several risks
 */
public record PortfolioInput(ModelInput place, InputKind kind, Set<RiskId> risks, List<Distribution> values) {
    public PortfolioInput {
        risks = Collections.unmodifiableSet(new TreeSet<>(risks));
        values = List.copyOf(values);
    }

    /** All that are not certainly 0, by name. */
    public static List<PortfolioInput> of(Portfolio portfolio) {
        Map<ModelInput, Set<RiskId>> risks = new TreeMap<>();
        Map<ModelInput, List<Distribution>> values = new TreeMap<>();
        for (Risk risk : portfolio.risks()) {
            ModelWalk.walk(risk, portfolio.stage(), (place, estimate) -> {
                risks.computeIfAbsent(place, key -> new TreeSet<>()).add(risk.id());
                values.computeIfAbsent(place, key -> new ArrayList<>()).add(estimate.distribution());
                return estimate;
            });
        }
        List<PortfolioInput> inputs = new ArrayList<>();
        values.forEach((place, each) -> {
            if (each.stream().anyMatch(value -> value.lowest() != 0 || value.highest() != 0)) {
                inputs.add(new PortfolioInput(place, kind(place, each), risks.getOrDefault(place, Set.of()), each));
            }
        });
        return inputs;
    }

    private static InputKind kind(ModelInput place, List<Distribution> values) {
        if (isDrawnEachEvent(place)) {
            return InputKind.CHANCE;
        }
        boolean isCertain = values.stream().map(Law::of).allMatch(law -> law.lowest() == law.highest());
        return isCertain ? InputKind.CERTAIN : InputKind.ESTIMATE;
    }

    private static boolean isDrawnEachEvent(ModelInput place) {
        return place instanceof ModelInput.OfRisk of
                && (of.node() == Node.SEVERITY
                        || of.node() == Node.SECONDARY_SEVERITY
                        || of.node() == Node.THREAT_CAPABILITY
                        || of.node() == Node.RESISTANCE_STRENGTH);
    }

    private static double most(ModelInput place) {
        boolean isProbability = place instanceof ModelInput.OfControl
                || place instanceof ModelInput.OfHit
                || (place instanceof ModelInput.OfRisk of
                        && (of.node() == Node.PROBABILITY
                                || of.node() == Node.PROBABILITY_OF_ACTION
                                || of.node() == Node.VULNERABILITY
                                || of.node() == Node.SECONDARY_PROBABILITY));
        return isProbability ? 1 : Double.POSITIVE_INFINITY;
    }

    /**
     * The risks on which it acts, with this input at its quantile of a probability; at all places where it stands.
     *
     * @param probability in [0, 1], such that the quantile is finite
     */
    public List<Risk> atQuantile(Portfolio portfolio, double probability) {
        return changed(
                portfolio, value -> new Distribution.Constant(Law.of(value).quantile(probability)));
    }

    /**
     * The risks on which it acts, with this input times a factor; a probability stops at 1.
     *
     * @param factor above 0
     */
    public List<Risk> times(Portfolio portfolio, double factor) {
        double most = most(place);
        return changed(portfolio, value -> {
            Distribution scaled = Scaling.scaled(value, factor);
            return scaled.highest() > most ? new Distribution.Constant(most) : scaled;
        });
    }

    private List<Risk> changed(Portfolio portfolio, UnaryOperator<Distribution> change) {
        return portfolio.risks().stream()
                .filter(risk -> risks.contains(risk.id()))
                .map(risk -> ModelWalk.walk(
                        risk,
                        portfolio.stage(),
                        (at, estimate) -> at.equals(place)
                                ? new Estimate(change.apply(estimate.distribution()), estimate.elicitation())
                                : estimate))
                .toList();
    }
}
