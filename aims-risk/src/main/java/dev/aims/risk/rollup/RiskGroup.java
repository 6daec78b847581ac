package dev.aims.risk.rollup;

import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.StrengthOfKnowledge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the open threats of one group add up to. Immutable; equal if it says the same of the same group.
 */
public final class RiskGroup {
    /** The id of the group of risks that name nothing of a kind, such as those without owner. */
    public static final String NONE = "";

    private final RollUpBy by;
    private final String id;
    private final Tally tally;
    private final List<RiskLevel> levels;

    RiskGroup(RollUpBy by, String id, Tally tally, List<RiskLevel> levels) {
        this.by = by;
        this.id = id;
        this.tally = tally;
        this.levels = levels;
    }

    public RollUpBy by() {
        return by;
    }

    /** The id of the system, component, party or objective; {@link #NONE} for risks that name none, and the organization. */
    public String id() {
        return id;
    }

    /** How many open threats there are; those with a level and those that are {@link #unplaced} add up to it. */
    public int risks() {
        return tally.risks();
    }

    /** By level, ascending; levels without risks have 0. */
    public Map<String, Integer> countByLevel() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            counts.put(levels.get(i).id(), tally.atRank(i + 1));
        }
        return counts;
    }

    /** Risks that have no assessment of today, or one by other criteria, or with a level that these lack. */
    public int unplaced() {
        return tally.atRank(0);
    }

    /** Risks above any line of tolerance that concerns them. */
    public int aboveTolerance() {
        return tally.above();
    }

    /** Risks whose assessment of today is by another version of the criteria. */
    public int outdated() {
        return tally.outdated();
    }

    /** The level of the group by a rule; empty if no risk has one. */
    public Optional<RiskLevel> level(RollUpRule rule) {
        int rank = switch (rule) {
            case MAXIMUM -> tally.highestRank();
            case COUNT_WEIGHTED -> (int) Math.ceil(meanRank());
        };
        return rank == 0 ? Optional.empty() : Optional.of(levels.get(rank - 1));
    }

    /** The mean place of the levels, 1 for the lowest; 0 if no risk has one. */
    public double meanRank() {
        return tally.meanRank();
    }

    /** The weakest grounds that any of the risks stands on; empty if nobody has stated any. */
    public Optional<StrengthOfKnowledge> weakestKnowledge() {
        return List.of(StrengthOfKnowledge.values()).stream()
                .filter(strength -> tally.onGrounds(strength) > 0)
                .findFirst();
    }

    /** Risks of which nobody has stated how good their grounds are. */
    public int unstatedKnowledge() {
        return tally.onUnstatedGrounds();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskGroup group
                && by == group.by
                && id.equals(group.id)
                && tally.equals(group.tally)
                && levels.equals(group.levels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, id, tally);
    }

    @Override
    public String toString() {
        return by + " " + id + ": " + risks() + " risks " + countByLevel() + ", " + aboveTolerance()
                + " above tolerance";
    }
}
