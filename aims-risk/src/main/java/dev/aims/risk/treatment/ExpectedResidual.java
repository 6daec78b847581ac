package dev.aims.risk.treatment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.internal.OpenWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a treatment plan makes of its risks: what it expects to remain, and what is to be assessed once it is done. */
public final class ExpectedResidual {
    /** How a residual level came about that was taken from a plan, see {@link Assessment#derivedBy}. */
    public static final String DERIVED_BY = "expected-residual/1";

    private ExpectedResidual() {}

    /**
     * The risks of a plan with the residual level that it expects, those that have it already left out. The level says
     * that it comes from the plan, and assumes that the plan is done as it stands.
     *
     * <p>A residual level is part of what an acceptance accepts. Where the plan leaves a risk above tolerance, commit
     * these risks, an acceptance of each as it is here, and the approval of the plan together; elsewhere commit them
     * once the plan is approved.
     */
    public static List<Risk> applied(TreatmentPlan plan, RegisterView view) {
        List<Risk> changed = new ArrayList<>();
        plan.expectedResidual().forEach((id, expected) -> {
            Assessment residual = residual(plan, expected);
            view.find(id)
                    .filter(risk -> !residual.equals(risk.residual()))
                    .ifPresent(risk ->
                            changed.add(risk.toBuilder().residual(residual).build()));
        });
        return List.copyOf(changed);
    }

    private static Assessment residual(TreatmentPlan plan, Assessment expected) {
        if (expected.derivedBy() != null) {
            return expected;
        }
        List<String> assumptions = new ArrayList<>(expected.assumptions());
        assumptions.add("Treatment plan " + plan.id() + " is done as it stands");
        return expected.toBuilder()
                .derivedBy(DERIVED_BY)
                .assumptions(assumptions)
                .build();
    }

    /** Whether a risk's residual level is what a plan expects; how it was found and when does not matter. */
    static boolean isRecorded(Risk risk, Assessment expected) {
        return AssessmentStage.RESIDUAL
                .of(risk)
                .filter(residual -> residual.criteria().equals(expected.criteria())
                        && residual.criteriaVersion() == expected.criteriaVersion()
                        && residual.level().equals(expected.level())
                        && Objects.equals(residual.likelihood(), expected.likelihood())
                        && residual.consequences().equals(expected.consequences()))
                .isPresent();
    }

    /**
     * The risks of a completed plan whose current level was not assessed since its last action was done, so that nobody
     * knows yet whether it helped (ISO/IEC 42001, 8.3). Empty for a plan that is not completed.
     */
    public static List<Risk> toReassess(TreatmentPlan plan, RegisterView view) {
        if (plan.status() != PlanStatus.COMPLETED) {
            return List.of();
        }
        Optional<LocalDate> done = plan.actions().stream()
                .map(TreatmentAction::completedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return plan.risks().stream()
                .flatMap(id -> view.find(id).stream())
                .filter(risk -> OpenWork.isOpen(risk) && !view.isRetired(risk.id()))
                .filter(risk -> !isAssessedSince(risk, done))
                .toList();
    }

    private static boolean isAssessedSince(Risk risk, Optional<LocalDate> done) {
        Assessment current = risk.current();
        if (current == null) {
            return false;
        }
        LocalDate assessed = current.assessedOn();
        return done.isEmpty() || (assessed != null && !assessed.isBefore(done.get()));
    }
}
