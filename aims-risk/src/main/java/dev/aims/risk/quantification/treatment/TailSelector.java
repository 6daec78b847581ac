package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.treatment.SelectionBound.Kind;
import dev.aims.risk.quantification.treatment.TreatmentSelection.Choice;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Selects by bad years, and says why. */
final class TailSelector {
    private final Field field;
    private final SelectionObjective objective;
    private final Money budget;
    private final TailSets sets;

    private TailSelector(Field field, SelectionObjective objective, Money budget, TailSets sets) {
        this.field = field;
        this.objective = objective;
        this.budget = budget;
        this.sets = sets;
    }

    static TreatmentSelection select(Simulation simulation, Field field, Money budget, SelectionObjective objective) {
        if (objective instanceof SelectionObjective.TailValueAtRisk) {
            field.portfolio().tailShape().requireMean("tail value at risk, by which treatments are chosen,");
        }
        TailFigure figure = new TailFigure(
                objective, field.portfolio().currency(), field.portfolio().tailShape());
        TailSets sets = new TailSets(field, new TreatedLosses(simulation, field), figure, budget);
        return new TailSelector(field, objective, budget, sets).select(simulation);
    }

    private TreatmentSelection select(Simulation simulation) {
        if (objective instanceof SelectionObjective.LeastCost least) {
            Optional<BitSet> cheapest = new CheapestSearch(sets, least.probability()).best();
            BitSet set = cheapest.orElseGet(() -> new LowestSearch(sets).best());
            return selection(
                    simulation, set, field.cost(set).amount().doubleValue(), cheapest.isPresent(), costBound(cheapest));
        }
        LowestSearch search = new LowestSearch(sets);
        BitSet set = search.best();
        return selection(simulation, set, sets.of(set), true, figureBound(set, search.bound()));
    }

    private TreatmentSelection selection(
            Simulation simulation, BitSet set, double value, boolean isMet, SelectionBound bound) {
        List<Choice> choices = IntStream.range(0, field.size())
                .mapToObj(index -> choice(index, set))
                .toList();
        return new TreatmentSelection(
                objective,
                choices,
                field.cost(set),
                value,
                isMet,
                bound,
                simulation.compare(field.portfolio(), field.treated(set)));
    }

    private SelectionBound costBound(Optional<BitSet> cheapest) {
        if (sets.areFew()) {
            double cost = cheapest.map(field::cost)
                    .map(money -> money.amount().doubleValue())
                    .orElse(Double.POSITIVE_INFINITY);
            String basis = cheapest.isPresent()
                    ? "all sets within the budget were looked at"
                    : "no set within the budget keeps the tolerance: all were looked at";
            return new SelectionBound(Kind.BEST, cost, 0, basis);
        }
        String basis = "nothing is proved of a probability beyond " + TailSets.MOST_EXACT
                + " candidates: it does not part by risk";
        return new SelectionBound(Kind.NONE, Double.NaN, Double.NaN, basis);
    }

    private SelectionBound figureBound(BitSet set, double ofWorstYears) {
        double value = sets.of(set);
        if (sets.areFew()) {
            return new SelectionBound(Kind.BEST, value, 0, "all sets within the budget were looked at");
        }
        double ofAll = sets.of(field.all());
        boolean isTail = objective instanceof SelectionObjective.TailValueAtRisk;
        double bound = isTail ? Math.min(value, Math.max(ofAll, ofWorstYears)) : ofAll;
        if (bound == value) {
            return new SelectionBound(Kind.BEST, value, 0, "no more than all candidates together can do");
        } else if (isTail) {
            return new SelectionBound(
                    Kind.BOUNDED,
                    bound,
                    value - bound,
                    "the mean of the years that are worst under one set is no more than the mean of the years that are"
                            + " worst under another; it parts by risk, and branch and bound finds how low it can be");
        }
        return new SelectionBound(
                Kind.BOUNDED,
                bound,
                value - bound,
                "what all candidates together leave, whatever they cost; nothing closer is proved of a quantile beyond "
                        + TailSets.MOST_EXACT + " candidates, as it does not part by risk");
    }

    private Choice choice(int index, BitSet set) {
        TreatmentCandidate candidate = field.candidates().get(index);
        BitSet with = (BitSet) set.clone();
        with.set(index);
        BitSet without = (BitSet) set.clone();
        without.clear(index);
        double contribution = sets.of(without) - sets.of(with);
        String amounts = String.format(
                Locale.ROOT,
                "takes %s off the %s beyond the others chosen, for %s",
                amount(contribution),
                objective,
                candidate.yearlyCost());
        if (set.get(index)) {
            return new Choice(candidate, true, contribution, amounts);
        }
        boolean fits = field.cost(with).compareTo(budget) <= 0;
        String reason = !fits
                ? "with them it exceeds the budget of " + budget
                : contribution > 0 ? "the others are enough, or better for the money" : "with them it does nothing";
        return new Choice(candidate, false, contribution, amounts + "; " + reason);
    }

    private String amount(double contribution) {
        return objective instanceof SelectionObjective.LeastCost
                ? String.format(Locale.ROOT, "%.2f %%", 100 * contribution)
                : String.format(Locale.ROOT, "%.0f %s", contribution, budget.currency());
    }
}
