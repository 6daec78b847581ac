package dev.aims.risk.rollup;

import dev.aims.core.model.StrengthOfKnowledge;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts of risks that can be added to and taken from. What a group says follows from counts alone, so that a risk can be
 * taken out again without a look at the others.
 */
final class Tally {
    private static final int ABOVE = 0;
    private static final int OUTDATED = 1;
    private static final int UNSTATED = 2;
    private static final int FIRST_STRENGTH = 3;
    private static final int FIRST_RANK = FIRST_STRENGTH + StrengthOfKnowledge.values().length;

    private final int[] counts;

    private Tally(int[] counts) {
        this.counts = counts;
    }

    static Tally empty(int levels) {
        return new Tally(new int[FIRST_RANK + levels + 1]);
    }

    Tally copy() {
        return new Tally(counts.clone());
    }

    /** @param times 1 to add, -1 to take out */
    void count(Weighed risk, int times) {
        counts[FIRST_RANK + risk.rank()] += times;
        counts[ABOVE] += risk.above() ? times : 0;
        counts[OUTDATED] += risk.outdated() ? times : 0;
        counts[place(risk.knowledge())] += times;
    }

    private static int place(@Nullable StrengthOfKnowledge knowledge) {
        if (knowledge == null) {
            return UNSTATED;
        }
        return FIRST_STRENGTH
                + switch (knowledge) {
                    case WEAK -> 0;
                    case MODERATE -> 1;
                    case STRONG -> 2;
                };
    }

    int risks() {
        int sum = 0;
        for (int i = FIRST_RANK; i < counts.length; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /** @param rank 0 for risks without a level */
    int atRank(int rank) {
        return counts[FIRST_RANK + rank];
    }

    int above() {
        return counts[ABOVE];
    }

    int outdated() {
        return counts[OUTDATED];
    }

    int onUnstatedGrounds() {
        return counts[UNSTATED];
    }

    int onGrounds(StrengthOfKnowledge strength) {
        return counts[place(strength)];
    }

    int highestRank() {
        int rank = counts.length - 1 - FIRST_RANK;
        while (rank > 0 && atRank(rank) == 0) {
            rank--;
        }
        return rank;
    }

    double meanRank() {
        long sum = 0;
        int placed = 0;
        for (int rank = 1; rank < counts.length - FIRST_RANK; rank++) {
            sum += (long) rank * atRank(rank);
            placed += atRank(rank);
        }
        return placed == 0 ? 0 : (double) sum / placed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && Arrays.equals(counts, tally.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /**
     * What counts of a risk.
     *
     * @param rank its level's place, 0 for none
     */
    record Weighed(
            int rank,
            boolean above,
            boolean outdated,
            @Nullable StrengthOfKnowledge knowledge) {}
}
