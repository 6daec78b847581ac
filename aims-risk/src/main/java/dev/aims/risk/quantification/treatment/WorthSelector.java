package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.treatment.TreatmentSelection.Choice;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Selects by worth, and says why. */
final class WorthSelector {
    private static final String BASIS = "branch and bound: each risk chooses for itself, and the cost of a treatment of"
            + " several is shared out between them; of more than " + RiskHull.MOST_OPEN + " open treatments of one risk"
            + " the cheapest are given for nothing, as a control never raises a loss; a part of a treatment may be taken";

    private final Field field;
    private final Gains gains;
    private final Money budget;
    private final BitSet best;

    private WorthSelector(Field field, Gains gains, Money budget, BitSet best) {
        this.field = field;
        this.gains = gains;
        this.budget = budget;
        this.best = best;
    }

    static TreatmentSelection select(Simulation simulation, Field field, Money budget) {
        field.portfolio().tailShape().requireMean("mean loss, by which treatments are chosen,");
        Gains gains = new Gains.Weighted(field, new TreatedLosses(simulation, field), new double[0]);
        GainSearch.Found found = new GainSearch(field, gains, 1, budget).best();
        WorthSelector selector = new WorthSelector(field, gains, budget, found.set());
        List<Choice> choices =
                IntStream.range(0, field.size()).mapToObj(selector::choice).toList();
        SelectionBound bound = new SelectionBound(
                found.isBest() ? SelectionBound.Kind.BEST : SelectionBound.Kind.BOUNDED,
                found.bound(),
                found.bound() - found.value(),
                BASIS);
        return new TreatmentSelection(
                SelectionObjective.worth(),
                choices,
                field.cost(found.set()),
                found.value(),
                true,
                bound,
                simulation.compare(field.portfolio(), field.treated(found.set())));
    }

    private Choice choice(int index) {
        TreatmentCandidate candidate = field.candidates().get(index);
        BitSet with = (BitSet) best.clone();
        with.set(index);
        BitSet without = (BitSet) best.clone();
        without.clear(index);
        double contribution = gains.of(field, with) - gains.of(field, without);
        String amounts = String.format(
                Locale.ROOT,
                "takes %.0f %s off the mean loss beyond the others chosen, for %s",
                contribution,
                budget.currency(),
                candidate.yearlyCost());
        if (best.get(index)) {
            return new Choice(candidate, true, contribution, amounts);
        }
        boolean fits = field.cost(with).compareTo(budget) <= 0;
        boolean pays = contribution > field.cost(index);
        String reason = !fits
                ? "with them it exceeds the budget of " + budget
                : pays ? "no set with it was looked at that is worth more" : "it is not worth its cost";
        return new Choice(candidate, false, contribution, amounts + "; " + reason);
    }
}
