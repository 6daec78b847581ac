package dev.aims.risk.quantification.report;

import dev.aims.risk.quantification.Simulation;
import java.util.ArrayList;
import java.util.List;

/** Compares neighbouring stages. */
final class StageReductions {
    private StageReductions() {}

    static List<StageReduction> of(List<StageLosses> stages, Simulation simulation) {
        List<StageReduction> reductions = new ArrayList<>();
        for (int i = 1; i < stages.size(); i++) {
            reductions.add(between(stages.get(i - 1), stages.get(i), simulation));
        }
        return List.copyOf(reductions);
    }

    private static StageReduction between(StageLosses from, StageLosses to, Simulation simulation) {
        try {
            List<LossFigure> figures = LossFigure.reductions(simulation.compare(from.portfolio(), to.portfolio()));
            return new StageReduction(from.stage(), to.stage(), figures, null);
        } catch (IllegalArgumentException e) {
            // Both have just been simulated, so that only the memory for their losses can be what is missing.
            return new StageReduction(from.stage(), to.stage(), List.of(), String.valueOf(e.getMessage()));
        }
    }
}
