package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.Tolerance;
import dev.aims.risk.criteria.ToleranceCheck;
import dev.aims.risk.criteria.ToleranceStanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be borne by all the criteria of one view: each risk is judged by those that its assessment names. Immutable.
 */
public final class Tolerances {
    private static final ToleranceCheck NOT_ASSESSED =
            new ToleranceCheck(ToleranceStanding.NOT_JUDGED, List.of(), "has no assessment at this stage");

    private final Map<RiskCriteriaId, Tolerance> byCriteria;

    private Tolerances(Map<RiskCriteriaId, Tolerance> byCriteria) {
        this.byCriteria = byCriteria;
    }

    /** By the criteria of a view as they are in it, those that were retired included. */
    public static Tolerances of(RegisterView view) {
        Map<RiskCriteriaId, Tolerance> byCriteria = new LinkedHashMap<>();
        view.criteria().forEach(criteria -> byCriteria.put(criteria.id(), Tolerance.of(criteria)));
        view.retired(RiskCriteria.class).forEach(criteria -> byCriteria.put(criteria.id(), Tolerance.of(criteria)));
        return new Tolerances(byCriteria);
    }

    /** Where a risk stands today: by its current assessment, or the inherent one where no controls were considered. */
    public ToleranceCheck today(Risk risk) {
        return AssessmentStage.today(risk)
                .map(assessment -> check(risk, assessment))
                .orElse(NOT_ASSESSED);
    }

    /** Where a risk stands at a stage. */
    public ToleranceCheck at(AssessmentStage stage, Risk risk) {
        return stage.of(risk).map(assessment -> check(risk, assessment)).orElse(NOT_ASSESSED);
    }

    private ToleranceCheck check(Risk risk, Assessment assessment) {
        return find(assessment)
                .map(tolerance -> tolerance.check(risk, assessment))
                .orElseGet(() -> new ToleranceCheck(
                        ToleranceStanding.NOT_JUDGED,
                        List.of(),
                        "was assessed by criteria " + assessment.criteria() + ", which are not in this view"));
    }

    /** Whether a threat with this assessment is above a line; not where the view lacks its criteria. */
    public boolean isAbove(Risk risk, Assessment assessment) {
        return find(assessment)
                .filter(tolerance -> tolerance.standing(risk, assessment) == ToleranceStanding.ABOVE_TOLERANCE)
                .isPresent();
    }

    /** The lines that an assessment is judged by; empty if the view lacks its criteria. */
    public Optional<Tolerance> find(Assessment assessment) {
        return Optional.ofNullable(byCriteria.get(assessment.criteria()));
    }

    /** The matrix of the criteria that an assessment names; empty if the view lacks them. */
    public Optional<RiskMatrix> findMatrix(Assessment assessment) {
        return find(assessment).map(Tolerance::matrix);
    }
}
