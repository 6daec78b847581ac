package dev.aims.risk.consistency;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.RiskLevel;
import dev.aims.risk.assessment.AssessmentMethod;
import dev.aims.risk.assessment.ScoreMethod;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The methods of this library by one version of the criteria, to find again what they have found. */
final class KnownMethods {
    private static final Set<String> NAMES = Set.of(RiskMatrix.METHOD, ScoreMethod.PRODUCT, ScoreMethod.SUM);

    private final RiskMatrix matrix;
    private final List<AssessmentMethod> scores;

    KnownMethods(RiskMatrix matrix) {
        this.matrix = matrix;
        boolean hasScores = matrix.criteria().levels().stream().allMatch(level -> level.fromScore() != null);
        scores = hasScores
                ? List.of(ScoreMethod.product(matrix.criteria()), ScoreMethod.sum(matrix.criteria()))
                : List.of();
    }

    static boolean isKnown(String method) {
        return NAMES.contains(method);
    }

    /** The id of the level that a method finds for what an assessment names; empty if it finds none. */
    Optional<String> findLevel(String method, Assessment assessment) {
        if (method.equals(RiskMatrix.METHOD)) {
            return matrix.findLevel(assessment.likelihood(), assessment.consequences())
                    .map(RiskLevel::id);
        }
        return scores.stream()
                .filter(each -> each.name().equals(method))
                .findFirst()
                .flatMap(each -> findLevel(each, assessment));
    }

    private static Optional<String> findLevel(AssessmentMethod method, Assessment assessment) {
        try {
            return Optional.of(method.assess(assessment.likelihood(), assessment.consequences())
                    .level()
                    .id());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
