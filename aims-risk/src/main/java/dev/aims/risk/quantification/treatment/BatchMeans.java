package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.TrialBlock;
import dev.aims.risk.quantification.internal.Batches;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The mean loss of risks in each of 20 batches of trials, all by the same random numbers. Used by one thread. */
final class BatchMeans {
    private final Simulation simulation;
    private final Portfolio portfolio;
    private final Map<Risk, double[]> known = new HashMap<>();

    BatchMeans(Simulation simulation, Portfolio portfolio) {
        this.simulation = simulation;
        this.portfolio = portfolio;
    }

    /** @param risk in the place of the one of the same id; the result is not to be changed */
    double[] of(Risk risk) {
        double[] means = known.getOrDefault(risk, new double[0]);
        if (means.length == 0) {
            TrialBlock drawn = simulation.losses(portfolio.replacing(Set.of(risk)), Set.of(risk.id()));
            Batches.requireEnough(drawn.trials());
            means = Batches.means(drawn.losses(risk.id()));
            known.put(risk, means);
        }
        return means;
    }
}
