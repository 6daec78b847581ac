package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for the set by which bad years are least bad. Of few candidates it finds the best: as a control never raises the
 * loss of a trial, all that is still open together bounds what a branch can reach. Of more, it looks for sets that lower
 * the mean of the worst years, which parts by risk, and then changes them one by one.
 */
final class TailSearch {
    /** So many candidates at most of which the best set is found. */
    static final int MOST_EXACT = 12;

    private static final int ROUNDS = 5;
    private static final int HALVINGS = 14;
    private static final int NODES = 1 << 13;
    private static final int CHANGES = 400;

    private final Field field;
    private final TreatedLosses losses;
    private final TailFigure figure;
    private final Money budget;
    private final Map<BitSet, Double> known = new HashMap<>();
    private BitSet best = new BitSet();
    private double least;
    private double bound = Double.NEGATIVE_INFINITY;

    TailSearch(Field field, TreatedLosses losses, TailFigure figure, Money budget) {
        this.field = field;
        this.losses = losses;
        this.figure = figure;
        this.budget = budget;
        this.least = of(best);
    }

    double of(BitSet set) {
        Double found = known.get(set);
        if (found == null) {
            found = figure.of(losses.total(set));
            known.put((BitSet) set.clone(), found);
        }
        return found;
    }

    boolean isExact() {
        return field.size() <= MOST_EXACT;
    }

    /** What the mean of the worst years of no set within the budget falls below, as far as it was looked at. */
    double bound() {
        return bound;
    }

    private boolean isWithinBudget(BitSet set) {
        return field.cost(set).compareTo(budget) <= 0;
    }

    /** The set of the lowest figure within the budget; of those that are equally low, one that cannot do with less. */
    BitSet lowest() {
        if (budget.amount().signum() >= 0) {
            if (isExact()) {
                lowest(0, new BitSet(), new BitSet());
            } else {
                lowerWorstYears();
                change(this::lowersMore);
            }
        }
        return withoutNeedless(least);
    }

    private void lowest(int next, BitSet taken, BitSet left) {
        BitSet open = field.all();
        open.andNot(left);
        if (!(of(open) < least)) {
            return;
        } else if (isWithinBudget(open)) {
            take(open);
            return;
        }
        BitSet more = with(taken, next);
        if (isWithinBudget(more)) {
            lowest(next + 1, more, left);
        }
        lowest(next + 1, taken, with(left, next));
    }

    private void take(BitSet set) {
        best = set;
        least = of(set);
    }

    private static BitSet with(BitSet set, int candidate) {
        BitSet more = (BitSet) set.clone();
        more.set(candidate);
        return more;
    }

    /** The years that are worst under the best set so far, less bad by another, until there is none. */
    private void lowerWorstYears() {
        boolean isBetter = true;
        for (int round = 0; round < ROUNDS && isBetter; round++) {
            double[] weights = figure.weights(losses.total(best));
            Gains gains = new Gains.Weighted(field, losses, weights);
            GainSearch.Found found = new GainSearch(field, gains, 0, budget).best(NODES);
            bound = Math.max(bound, weightedMean(weights, losses.total(new BitSet())) - found.bound());
            isBetter = of(found.set()) < least;
            if (isBetter) {
                take(found.set());
            }
        }
    }

    private static double weightedMean(double[] weights, double[] of) {
        double sum = 0;
        for (int t = 0; t < of.length; t++) {
            sum += weights[t] * of[t];
        }
        return sum;
    }

    /** Whether a changed set is to be preferred. */
    private interface Preference {
        boolean isPreferred(BitSet changed);
    }

    private boolean lowersMore(BitSet changed) {
        return isWithinBudget(changed) && of(changed) < least;
    }

    /** Adds a candidate, or puts it in the place of another, as long as that is preferred. */
    private void change(Preference preference) {
        int looks = 0;
        boolean isChanged = true;
        while (isChanged && looks < CHANGES) {
            isChanged = false;
            for (int in = 0; in < field.size() && looks < CHANGES; in++) {
                if (!best.get(in)) {
                    BitSet base = best;
                    for (int out = -1; out < field.size() && looks < CHANGES && !isChanged; out++) {
                        if (out < 0 || base.get(out)) {
                            BitSet changed = with(base, in);
                            changed.clear(Math.max(out, 0), out + 1);
                            looks += isWithinBudget(changed) ? 1 : 0;
                            if (preference.isPreferred(changed)) {
                                take(changed);
                                isChanged = true;
                            }
                        }
                    }
                }
            }
        }
    }

    /** Without candidates, the dearest first, that the figure does not need to stay at most so high. */
    private BitSet withoutNeedless(double most) {
        List<Integer> dearest = IntStream.range(0, field.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -field.cost(i)))
                .toList();
        BitSet needed = (BitSet) best.clone();
        for (int candidate : dearest) {
            if (needed.get(candidate)) {
                BitSet less = (BitSet) needed.clone();
                less.clear(candidate);
                needed = of(less) <= most ? less : needed;
            }
        }
        return needed;
    }

    /** The cheapest set within the budget of a figure that is no higher; empty where none is found. */
    Optional<BitSet> cheapest(double most) {
        Cheapest cheapest = new Cheapest(most);
        if (budget.amount().signum() < 0) {
            return Optional.empty();
        } else if (isExact()) {
            cheapest.search(0, new BitSet(), new BitSet());
        } else {
            cheapest.halve();
            if (cheapest.isFound) {
                best = withoutNeedless(most);
                change(changed -> field.cost(changed).compareTo(field.cost(best)) < 0 && of(changed) <= most);
                best = withoutNeedless(most);
            }
        }
        return cheapest.isFound ? Optional.of(best) : Optional.empty();
    }

    /** Looks for the cheapest set; what it finds is then the best. */
    private final class Cheapest {
        private final double most;
        private boolean isFound;

        Cheapest(double most) {
            this.most = most;
        }

        void search(int next, BitSet taken, BitSet left) {
            boolean isDearer = isFound && field.cost(taken).compareTo(field.cost(best)) >= 0;
            if (isDearer || !isWithinBudget(taken)) {
                return;
            } else if (of(taken) <= most) {
                take(taken);
                isFound = true;
                return;
            }
            BitSet open = field.all();
            open.andNot(left);
            if (next < field.size() && of(open) <= most) {
                search(next + 1, with(taken, next), left);
                search(next + 1, taken, with(left, next));
            }
        }

        /** Halves the budget with which the worst years are made less bad, as long as that does. */
        void halve() {
            if (isWithinBudget(field.all()) && of(field.all()) <= most) {
                take(field.all());
                isFound = true;
            }
            for (int round = 0; round < 2; round++) {
                double[] weights = figure.weights(losses.total(isFound ? best : new BitSet()));
                Gains gains = new Gains.Weighted(field, losses, weights);
                Money all = field.cost(field.all());
                BigDecimal high = (all.compareTo(budget) < 0 ? all : budget).amount();
                BigDecimal low = BigDecimal.ZERO;
                offer(gains, high);
                for (int i = 0; i < HALVINGS && isFound; i++) {
                    BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), MathContext.DECIMAL32);
                    if (offer(gains, middle)) {
                        high = middle;
                    } else {
                        low = middle;
                    }
                }
            }
        }

        private boolean offer(Gains gains, BigDecimal amount) {
            Money most = new Money(amount, budget.currency());
            BitSet set = new GainSearch(field, gains, 0, most).best(NODES).set();
            boolean isEnough = of(set) <= this.most;
            if (isEnough && (!isFound || field.cost(set).compareTo(field.cost(best)) < 0)) {
                take(set);
                isFound = true;
            }
            return isEnough;
        }
    }
}
