package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the cheapest set within a budget that keeps a figure of bad years at most so high. Of few candidates it finds
 * the best; of more, it halves the budget with which the worst years are made less bad, as long as that is enough.
 */
final class CheapestSearch {
    private static final int ROUNDS = 2;
    private static final int HALVINGS = 14;

    private final TailSets sets;
    private final double most;
    private @Nullable BitSet best;

    CheapestSearch(TailSets sets, double most) {
        this.sets = sets;
        this.most = most;
    }

    /** Empty where none is found. */
    Optional<BitSet> best() {
        if (sets.budget().amount().signum() >= 0) {
            if (sets.areFew()) {
                search(0, new BitSet(), new BitSet());
            } else {
                halve();
                improve();
            }
        }
        return Optional.ofNullable(best);
    }

    private void search(int next, BitSet taken, BitSet left) {
        if (!sets.isWithinBudget(taken) || !isCheaper(taken)) {
            return;
        } else if (sets.of(taken) <= most) {
            best = taken;
            return;
        }
        if (next < sets.field().size() && sets.of(sets.open(left)) <= most) {
            search(next + 1, TailSets.with(taken, next), left);
            search(next + 1, taken, TailSets.with(left, next));
        }
    }

    private boolean isCheaper(BitSet set) {
        return best == null || cost(set).compareTo(cost(best)) < 0;
    }

    private Money cost(BitSet set) {
        return sets.field().cost(set);
    }

    private void halve() {
        BitSet all = sets.field().all();
        offer(all);
        for (int round = 0; round < ROUNDS; round++) {
            TailSets.WorstYears worst = sets.new WorstYears(best == null ? new BitSet() : best);
            BigDecimal low = BigDecimal.ZERO;
            BigDecimal high = (sets.isWithinBudget(all) ? cost(all) : sets.budget()).amount();
            offer(worst.leastBad(money(high)).set());
            for (int i = 0; i < HALVINGS && best != null; i++) {
                BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), MathContext.DECIMAL32);
                if (offer(worst.leastBad(money(middle)).set())) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
        }
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, sets.budget().currency());
    }

    /** Whether a set is enough; it is taken if it is cheaper, too. */
    private boolean offer(BitSet set) {
        boolean isEnough = sets.isWithinBudget(set) && sets.of(set) <= most;
        if (isEnough && isCheaper(set)) {
            best = set;
        }
        return isEnough;
    }

    private void improve() {
        if (best != null) {
            best = sets.withoutNeedless(best, most);
            best = sets.changed(best, this::isBetter);
            best = sets.withoutNeedless(best, most);
        }
    }

    private boolean isBetter(BitSet set) {
        return isCheaper(set) && offer(set);
    }
}
