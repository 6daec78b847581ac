package dev.aims.core.consistency;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with its place: a stage of a risk, or what an open plan expects.
 *
 * @param component where it stands in the entity, such as {@code current}
 */
record Assessed(Entity entity, String component, Assessment assessment) {
    /** All of a view: those of the risks in use first, then those of the plans that are not over. */
    static Stream<Assessed> in(RegisterView view) {
        return Stream.concat(
                view.risks().stream().flatMap(risk -> of(risk).stream()),
                view.treatmentPlans().stream()
                        .filter(plan -> !TreatmentRules.isOver(plan))
                        .flatMap(Assessed::of));
    }

    private static List<Assessed> of(Risk risk) {
        List<Assessed> stages = new ArrayList<>(4);
        add(stages, risk, "inherent", risk.inherent());
        add(stages, risk, "current", risk.current());
        add(stages, risk, "residual", risk.residual());
        add(stages, risk, "target", risk.target());
        return stages;
    }

    private static void add(List<Assessed> stages, Risk risk, String stage, @Nullable Assessment assessment) {
        if (assessment != null) {
            stages.add(new Assessed(risk, stage, assessment));
        }
    }

    private static Stream<Assessed> of(TreatmentPlan plan) {
        return plan.expectedResidual().entrySet().stream()
                .map(expected -> new Assessed(plan, "expectedResidual." + expected.getKey(), expected.getValue()));
    }

    Spot spot(String what) {
        return Spot.at(entity, component, what);
    }
}
