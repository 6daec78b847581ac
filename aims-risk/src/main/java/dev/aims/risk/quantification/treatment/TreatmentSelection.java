package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.TreatmentComparison;
import java.util.Collection;
import java.util.List;

/**
 * The best set of treatments within a budget.
 *
 * @param choices one a candidate, by name
 * @param yearlyCost of those that are chosen
 * @param value of the objective: what they are worth, the value at risk or tail value at risk that they leave, or what
 *     they cost
 * @param isMet whether the tolerance is kept with those that are chosen; true for objectives without tolerance. Where no
 *     set was found that keeps it, those are chosen that come closest within the budget
 * @param bound how far from the best they may be
 * @param comparison of the portfolio without and with those that are chosen
 */
public record TreatmentSelection(
        SelectionObjective objective,
        List<Choice> choices,
        Money yearlyCost,
        double value,
        boolean isMet,
        SelectionBound bound,
        TreatmentComparison comparison) {
    /** So many candidates at most. */
    public static final int MAX_CANDIDATES = 500;

    /**
     * What became of a candidate, and why.
     *
     * @param contribution what it takes off the mean loss beyond the others that are chosen, or off the figure of bad
     *     years that the objective is about
     */
    public record Choice(TreatmentCandidate candidate, boolean isChosen, double contribution, String reason) {}

    public TreatmentSelection {
        choices = List.copyOf(choices);
    }

    /** The candidates that are chosen, by name. */
    public List<TreatmentCandidate> chosen() {
        return choices.stream().filter(Choice::isChosen).map(Choice::candidate).toList();
    }

    /**
     * The set that is worth most.
     *
     * @see #best(Simulation, Portfolio, Collection, Money, SelectionObjective)
     */
    public static TreatmentSelection best(
            Simulation simulation, Portfolio portfolio, Collection<TreatmentCandidate> candidates, Money budget) {
        return best(simulation, portfolio, candidates, budget, SelectionObjective.worth());
    }

    /**
     * Looks for the best set within a budget. All sets are drawn with the same random numbers, so that noise rarely decides
     * between them. Where nothing helps, nothing is chosen.
     *
     * <p>By worth, the set is the best of up to 16 candidates, and of hundreds the best or close to it: branch and bound
     * tells the gap. By bad years, it is the best of up to 12; of more it is a good one, with a gap for the tail value at
     * risk, and little or nothing proved for the rest. A risk is simulated once for each set that is looked at of the
     * candidates that act on it: for k of them mostly no more than 2<sup>k</sup> times, of which no more than 256 to
     * begin with.
     *
     * @param candidates with names of their own, from 1 to {@link #MAX_CANDIDATES}, 62 on any one risk; their order does
     *     not matter
     * @param budget of a year, in the currency of the portfolio as all costs
     * @throws IllegalArgumentException if a candidate acts on a risk that is not in the portfolio, the portfolio is at
     *     the inherent stage, at which controls have no effect, or the simulation refuses it
     * @throws dev.aims.risk.quantification.result.UndefinedMomentException if the objective needs a mean that there is not
     */
    public static TreatmentSelection best(
            Simulation simulation,
            Portfolio portfolio,
            Collection<TreatmentCandidate> candidates,
            Money budget,
            SelectionObjective objective) {
        Field field = Field.of(portfolio, candidates, MAX_CANDIDATES);
        Field.requireCurrency(portfolio, budget, "budget");
        if (objective instanceof SelectionObjective.LeastCost least) {
            Field.requireCurrency(portfolio, least.tolerance(), "tolerance");
        }
        return objective instanceof SelectionObjective.Worth
                ? WorthSelector.select(simulation, field, budget)
                : TailSelector.select(simulation, field, budget, objective);
    }
}
