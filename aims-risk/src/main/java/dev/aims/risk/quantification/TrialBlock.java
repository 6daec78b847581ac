package dev.aims.risk.quantification;

import dev.aims.core.model.RiskId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** What each risk of a portfolio loses in each of some trials. Immutable. */
public final class TrialBlock {
    private final long firstTrial;
    private final int trials;
    private final Map<RiskId, double[]> losses;

    TrialBlock(long firstTrial, int trials, Map<RiskId, double[]> losses) {
        this.firstTrial = firstTrial;
        this.trials = trials;
        this.losses = losses;
    }

    public long firstTrial() {
        return firstTrial;
    }

    public int trials() {
        return trials;
    }

    /** Sorted. */
    public Set<RiskId> risks() {
        return Collections.unmodifiableSet(losses.keySet());
    }

    /**
     * The losses of a risk, one a trial.
     *
     * @throws IllegalArgumentException if there is no such risk
     */
    public double[] losses(RiskId risk) {
        double[] found = losses.get(risk);
        if (found == null) {
            throw new IllegalArgumentException("risk must be one of " + losses.keySet() + " but was " + risk);
        }
        return found.clone();
    }

    /** The losses of all risks together, one a trial. */
    public double[] total() {
        double[] total = new double[trials];
        for (double[] each : losses.values()) {
            for (int t = 0; t < trials; t++) {
                total[t] += each[t];
            }
        }
        return total;
    }
}
