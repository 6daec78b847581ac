package dev.aims.risk.treatment;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.RuleDefinition;
import dev.aims.core.consistency.Spot;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.OpenWork;
import java.util.List;
import java.util.stream.Stream;

/** The rules of treatment for a whole register: options, progress and what remains. */
public final class TreatmentRules {
    private static final ConsistencyRule RESIDUAL = RuleDefinition.info(
                    "treatment.residual-not-recorded",
                    GOOD_PRACTICE,
                    "An approved or running treatment plan expects another residual level than an open risk names",
                    "set the residual level of the risk to what the plan expects, or correct the plan")
            .over((view, today) ->
                    view.treatmentPlans().stream().filter(Rules::isRunning).flatMap(plan -> unrecorded(plan, view)));

    private TreatmentRules() {}

    /** All of them. */
    public static List<ConsistencyRule> all() {
        return Stream.of(TreatmentOptions.rules(), ProgressRules.forRegisters(), List.of(RESIDUAL))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<Spot> unrecorded(TreatmentPlan plan, RegisterView view) {
        return plan.expectedResidual().entrySet().stream()
                .filter(expected -> view.find(expected.getKey())
                        .filter(risk ->
                                OpenWork.isOpen(risk) && !ExpectedResidual.isRecorded(risk, expected.getValue()))
                        .isPresent())
                .map(expected -> Spot.at(
                        plan,
                        "expectedResidual." + expected.getKey(),
                        "is not the residual level that the risk names"));
    }
}
