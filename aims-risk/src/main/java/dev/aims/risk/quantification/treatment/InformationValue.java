package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.Provenance;
import dev.aims.risk.quantification.sensitivity.ModelInput;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What it is worth to know estimates better before treatments are chosen: which of them to refine first, and what that may
 * cost. Knowledge is worth something only where it may change which set is worth most.
 *
 * <p>Estimates are those that hold for a whole year: rates, nodes of a tree of FAIR, reductions by controls, those of the
 * candidates too. Severities are not among them, as the model does not say how well they are known.
 *
 * @param worth of the best set as things are known now: what it takes off the mean loss, less what it costs
 * @param estimates one an estimate, the most valuable first; equal ones by name
 * @param all what it is worth to know all of them at once (expected value of perfect information), which is no less than
 *     any single one
 */
public record InformationValue(double worth, List<EstimateValue> estimates, Measured all, Provenance provenance) {
    /** So many candidates at most, of which all sets are compared. */
    public static final int MAX_CANDIDATES = 10;

    private static final Comparator<EstimateValue> MOST_VALUABLE = Comparator.comparingDouble(
                    (EstimateValue value) -> value.value().value())
            .reversed()
            .thenComparing(EstimateValue::input);

    public InformationValue {
        estimates = estimates.stream().sorted(MOST_VALUABLE).toList();
    }

    /**
     * Works the values out. Each estimate is set to
     * {@value dev.aims.risk.quantification.internal.NormalNodes#NUMBER} of its quantiles, the nodes of a rule of Gauss,
     * instead of being sampled; the mean loss under each set is then simulated by the same random numbers at all nodes,
     * and followed between them by a polynomial, on which the best set is found at a hundred points; that is right to
     * about a percent for usual laws where one value in three to ten changes the choice. Where only one in twenty does, it
     * may be off by a twentieth for a uniform or triangular law, and by more beyond that and for samples, which have steps;
     * intervals do not include it. All estimates at once are set to
     * 64 points that fill their space evenly; the error is told as if they were drawn, which is rather too much.
     *
     * <p>Simulates each risk 9 times for each estimate that acts on it, and 64 times for all of them, each for all sets of
     * the candidates that act on it.
     *
     * @param candidates with names of their own, from 1 to {@link #MAX_CANDIDATES}
     * @param budget of a year
     * @throws IllegalArgumentException as {@link TreatmentSelection#best}, or for fewer than 1,000 trials
     * @throws dev.aims.risk.quantification.result.UndefinedMomentException if there is no mean
     */
    public static InformationValue of(
            Simulation simulation, Portfolio portfolio, Collection<TreatmentCandidate> candidates, Money budget) {
        Field field = Field.of(portfolio, candidates, MAX_CANDIDATES);
        Field.requireCurrency(portfolio, budget, "budget");
        portfolio.tailShape().requireMean("value of information");
        return new InformationRun(simulation, field, budget).value(simulation.provenance(portfolio));
    }

    /** 0 for an estimate that is certain, or that there is not. */
    public double value(ModelInput input) {
        return estimates.stream()
                .filter(each -> each.input().equals(input))
                .mapToDouble(each -> each.value().value())
                .sum();
    }
}
