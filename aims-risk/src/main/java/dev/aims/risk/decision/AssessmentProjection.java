package dev.aims.risk.decision;

import dev.aims.core.json.CanonicalJson;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.RegisterView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code assessment/1}: the risk's kind, what it hangs on, and its levels before treatment, today and after; not its
 * wording, owner or dates.
 */
final class AssessmentProjection implements Projection {
    static final String NAME = "assessment/1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<BoundProjection> of(DecisionSubject subject, RegisterView view) {
        return subject instanceof DecisionSubject.OfRisk ofRisk
                ? view.find(ofRisk.risk()).map(AssessmentProjection::of)
                : Optional.empty();
    }

    static BoundProjection of(Risk risk) {
        Map<String, Object> material = new TreeMap<>();
        material.put("risk", risk.id().value());
        material.put("kind", risk.kind().id());
        material.put("systems", ids(risk.systems()));
        material.put("components", ids(risk.components()));
        putAssessment(material, "inherent", risk.inherent());
        putAssessment(material, "current", risk.current());
        putAssessment(material, "residual", risk.residual());
        return new BoundProjection(NAME, CanonicalJson.sha256(material));
    }

    static List<String> ids(Collection<? extends EntityId<?>> ids) {
        return ids.stream().map(EntityId::value).toList();
    }

    private static void putAssessment(Map<String, Object> material, String stage, @Nullable Assessment assessment) {
        if (assessment != null) {
            material.put(stage, levels(assessment));
        }
    }

    /** What an assessment found; not how, when and by whom. */
    static Map<String, Object> levels(Assessment assessment) {
        Map<String, Object> levels = new TreeMap<>();
        levels.put("criteria", assessment.criteria().value());
        levels.put("criteriaVersion", assessment.criteriaVersion());
        levels.put("consequences", assessment.consequences());
        levels.put("level", assessment.level());
        if (assessment.likelihood() != null) {
            levels.put("likelihood", assessment.likelihood());
        }
        return levels;
    }
}
