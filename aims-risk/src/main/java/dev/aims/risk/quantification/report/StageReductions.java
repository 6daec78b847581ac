package dev.aims.risk.quantification.report;

import dev.aims.risk.quantification.Simulation;
import java.util.ArrayList;
import java.util.List;

/** Compares neighbouring stages. */
final class StageReductions {
    private StageReductions() {}

    /** @param known of fewer stages; those of the same neighbours are not worked out again */
    static List<StageReduction> of(List<StageLosses> stages, List<StageReduction> known, Simulation simulation) {
        List<StageReduction> reductions = new ArrayList<>();
        for (int i = 1; i < stages.size(); i++) {
            StageLosses from = stages.get(i - 1);
            StageLosses to = stages.get(i);
            reductions.add(known.stream()
                    .filter(each -> each.from() == from.stage() && each.to() == to.stage())
                    .findFirst()
                    .orElseGet(() -> between(from, to, simulation)));
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
