package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Sets of candidates and the figure of bad years that each leaves; worked out once a set. Used by one thread. */
final class TailSets {
    /** So many candidates at most of which the best set is found. */
    static final int MOST_EXACT = 12;

    private static final int NODES = 1 << 13;
    private static final int CHANGES = 400;

    private final Field field;
    private final TreatedLosses losses;
    private final TailFigure figure;
    private final Money budget;
    private final Map<BitSet, Double> known = new HashMap<>();

    TailSets(Field field, TreatedLosses losses, TailFigure figure, Money budget) {
        this.field = field;
        this.losses = losses;
        this.figure = figure;
        this.budget = budget;
    }

    Field field() {
        return field;
    }

    Money budget() {
        return budget;
    }

    boolean areFew() {
        return field.size() <= MOST_EXACT;
    }

    boolean isWithinBudget(BitSet set) {
        return field.cost(set).compareTo(budget) <= 0;
    }

    /** The figure that a set leaves. */
    double of(BitSet set) {
        Double found = known.get(set);
        if (found == null) {
            found = figure.of(losses.total(set));
            known.put((BitSet) set.clone(), found);
        }
        return found;
    }

    static BitSet with(BitSet set, int candidate) {
        BitSet more = (BitSet) set.clone();
        more.set(candidate);
        return more;
    }

    /** All that are not left. */
    BitSet open(BitSet left) {
        BitSet open = field.all();
        open.andNot(left);
        return open;
    }

    /** The years that are worst under a set, and how little bad others can make them, which parts by risk. */
    final class WorstYears {
        private final double[] weights;
        private final Gains gains;

        WorstYears(BitSet under) {
            weights = figure.weights(losses.total(under));
            gains = new Gains.Weighted(field, losses, weights);
        }

        GainSearch.Found leastBad(Money within) {
            return new GainSearch(field, gains, 0, within).best(NODES);
        }

        /** The mean of these years without any candidate. */
        double mean() {
            double[] total = losses.total(new BitSet());
            double sum = 0;
            for (int t = 0; t < total.length; t++) {
                sum += weights[t] * total[t];
            }
            return sum;
        }
    }

    /** Adds a candidate, or puts it in the place of another, as long as the set is then better than any before. */
    BitSet changed(BitSet start, Predicate<BitSet> isBetter) {
        BitSet best = start;
        int looks = CHANGES;
        for (int in = 0; in < field.size() && looks > 0; in++) {
            for (int out = -1; out < field.size() && looks > 0 && !best.get(in); out++) {
                if (out < 0 || best.get(out)) {
                    BitSet changed = with(best, in);
                    changed.clear(Math.max(out, 0), out + 1);
                    looks -= isWithinBudget(changed) ? 1 : 0;
                    if (isWithinBudget(changed) && isBetter.test(changed)) {
                        best = changed;
                        in = -1; // all over again
                        break;
                    }
                }
            }
        }
        return best;
    }

    /** Without candidates, the dearest first, that the figure does not need to stay at most so high. */
    BitSet withoutNeedless(BitSet set, double most) {
        List<Integer> dearest = IntStream.range(0, field.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -field.cost(i)))
                .toList();
        BitSet needed = (BitSet) set.clone();
        for (int candidate : dearest) {
            if (needed.get(candidate)) {
                BitSet less = (BitSet) needed.clone();
                less.clear(candidate);
                needed = of(less) <= most ? less : needed;
            }
        }
        return needed;
    }
}
