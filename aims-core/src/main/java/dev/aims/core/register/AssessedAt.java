package dev.aims.core.register;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.RiskCriteriaId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the matrix of some criteria, at one stage of a risk: what risks that are assessed alike share.
 *
 * @param likelihood the id of a level; null where likelihood makes no sense
 * @param consequences for each dimension the id of a level
 */
public record AssessedAt(
        Stage stage,
        RiskCriteriaId criteria,
        int criteriaVersion,
        @Nullable String likelihood,
        Map<String, String> consequences) {
    /** Which of a risk's assessments. */
    public enum Stage {
        INHERENT,
        CURRENT,
        RESIDUAL,
        TARGET,
        /** The current assessment or, where there is none, the inherent one. */
        TODAY
    }

    static AssessedAt of(Stage stage, Assessment assessment) {
        return new AssessedAt(
                stage,
                assessment.criteria(),
                assessment.criteriaVersion(),
                assessment.likelihood(),
                assessment.consequences());
    }
}
