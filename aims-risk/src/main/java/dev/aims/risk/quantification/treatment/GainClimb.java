package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import java.util.BitSet;

/** Makes a set better by one candidate more, one less, or one instead of another, as long as that helps. */
final class GainClimb {
    private final Field field;
    private final Gains gains;
    private final double costWeight;
    private final Money budget;
    private final double tolerance;

    GainClimb(Field field, Gains gains, double costWeight, Money budget, double tolerance) {
        this.field = field;
        this.gains = gains;
        this.costWeight = costWeight;
        this.budget = budget;
        this.tolerance = tolerance;
    }

    double value(BitSet set) {
        return gains.of(field, set) - costWeight * field.cost(set).amount().doubleValue();
    }

    BitSet from(BitSet start) {
        BitSet best = start;
        for (BitSet better = better(best); !better.equals(best); better = better(best)) {
            best = better;
        }
        return best;
    }

    /** The best of the neighbours, or the same set if none is better. */
    private BitSet better(BitSet from) {
        BitSet best = from;
        double most = value(from) + tolerance;
        for (int in = -1; in < field.size(); in++) {
            if (in < 0 || !from.get(in)) {
                for (int out = -1; out < field.size(); out++) {
                    if (out < 0 || from.get(out)) {
                        BitSet changed = (BitSet) from.clone();
                        changed.clear(Math.max(out, 0), out + 1);
                        changed.set(Math.max(in, 0), in + 1);
                        if (field.cost(changed).compareTo(budget) <= 0 && value(changed) > most) {
                            best = changed;
                            most = value(changed);
                        }
                    }
                }
            }
        }
        return best;
    }
}
