package dev.aims.risk.quantification.treatment;

import java.util.BitSet;

/**
 * Looks for the set of the lowest figure of bad years within a budget. Of few candidates it finds the best: as a control
 * never raises the loss of a trial, all that is still open together tells what a branch can reach. Of more, it looks for
 * sets that lower the mean of the worst years, and then changes them one by one.
 */
final class LowestSearch {
    private static final int ROUNDS = 5;

    private final TailSets sets;
    private BitSet best = new BitSet();
    private double least;
    private double bound = Double.NEGATIVE_INFINITY;

    LowestSearch(TailSets sets) {
        this.sets = sets;
        this.least = sets.of(best);
    }

    /** Of sets that are equally low, one that cannot do with less. */
    BitSet best() {
        if (sets.budget().amount().signum() >= 0) {
            if (sets.areFew()) {
                search(0, new BitSet(), new BitSet());
            } else {
                lowerWorstYears();
                take(sets.changed(best, this::isLower));
            }
        }
        return sets.withoutNeedless(best, least);
    }

    /** What the mean of the worst years of no set within the budget falls below, as far as it was looked at. */
    double bound() {
        return bound;
    }

    private void search(int next, BitSet taken, BitSet left) {
        BitSet open = sets.open(left);
        if (!(sets.of(open) < least)) {
            return;
        } else if (sets.isWithinBudget(open)) {
            take(open);
            return;
        }
        BitSet more = TailSets.with(taken, next);
        if (sets.isWithinBudget(more)) {
            search(next + 1, more, left);
        }
        search(next + 1, taken, TailSets.with(left, next));
    }

    private void take(BitSet set) {
        best = set;
        least = sets.of(set);
    }

    private boolean isLower(BitSet set) {
        boolean isLower = sets.of(set) < least;
        if (isLower) {
            take(set);
        }
        return isLower;
    }

    /** The years that are worst under the best set so far, less bad by another, until there is none. */
    private void lowerWorstYears() {
        boolean isBetter = true;
        for (int round = 0; round < ROUNDS && isBetter; round++) {
            TailSets.WorstYears worst = sets.new WorstYears(best);
            GainSearch.Found found = worst.leastBad(sets.budget());
            bound = Math.max(bound, worst.mean() - found.bound());
            isBetter = isLower(found.set());
        }
    }
}
