package dev.aims.annex.dossier.internal;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the assessments of a register mean by the criteria that it holds. */
final class Levels {
    private final Map<RiskCriteriaId, RiskMatrix> matrices = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Optional<RiskMatrix> inForce;

    Levels(RegisterView view) {
        view.criteria().forEach(this::add);
        inForce = view.context()
                .map(AimsContext::criteria)
                .map(matrices::get)
                .or(() -> matrices.values().stream().findFirst());
    }

    private void add(RiskCriteria criteria) {
        try {
            matrices.put(criteria.id(), RiskMatrix.of(criteria));
        } catch (IllegalArgumentException e) {
            findings.add(Finding.error(
                            "dossier.criteria-unusable",
                            Place.entity(
                                    EntityType.nameOf(RiskCriteria.class),
                                    criteria.id().value()),
                            e.getMessage() + "; correct the criteria, no risk has a level until then")
                    .withBasis("ISO/IEC 42001, 6.1.1"));
        }
    }

    /** The matrix of the criteria that the context names, or else of the first. */
    Optional<RiskMatrix> inForce() {
        return inForce;
    }

    Collection<RiskMatrix> all() {
        return matrices.values();
    }

    List<Finding> findings() {
        return findings;
    }

    /** The matrix that an assessment was made with; empty if the criteria have changed since. */
    Optional<RiskMatrix> matrixOf(Assessment assessment) {
        return Optional.ofNullable(matrices.get(assessment.criteria()))
                .filter(matrix -> matrix.isOwn(assessment))
                .filter(matrix -> knows(matrix, assessment));
    }

    private static boolean knows(RiskMatrix matrix, Assessment assessment) {
        return matrix.criteria().levels().stream().anyMatch(level -> level.id().equals(assessment.level()));
    }

    static String titleOf(RiskCriteria criteria, String level) {
        return criteria.levels().stream()
                .filter(each -> each.id().equals(level))
                .map(RiskLevel::title)
                .findFirst()
                .orElse(level);
    }
}
