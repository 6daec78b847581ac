package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.RiskCriteria;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The qualitative method {@code matrix/1}: the level stands in the cell of likelihood and consequence. Immutable. */
public final class MatrixMethod implements AssessmentMethod {
    private final RiskMatrix matrix;
    private final Factors factors;

    private MatrixMethod(RiskMatrix matrix) {
        this.matrix = matrix;
        factors = new Factors(
                matrix.criteria(),
                (likelihood, consequences) ->
                        matrix.assess(likelihood, consequences).rank());
    }

    /** @throws IllegalArgumentException if the parts of the criteria do not fit together */
    public static MatrixMethod of(RiskCriteria criteria) {
        return new MatrixMethod(RiskMatrix.of(criteria));
    }

    @Override
    public String name() {
        return RiskMatrix.METHOD;
    }

    @Override
    public AssessmentResult assess(@Nullable String likelihood, Map<String, String> consequences) {
        Assessment assessment = matrix.assess(likelihood, consequences).toBuilder()
                .assumptions(Questions.assumptions(matrix.criteria(), likelihood, consequences))
                .build();
        return new AssessmentResult(
                matrix.level(assessment.level()),
                assessment,
                factors.of(likelihood, consequences),
                Questions.open(matrix.criteria(), consequences));
    }
}
