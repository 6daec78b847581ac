package dev.aims.risk.decision;

import dev.aims.core.json.CanonicalJson;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Risk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The material part of what a decision rests on. What a name and version select never changes: a later version of the
 * model gets a new projection beside the old one, so that no decision goes stale because a field was added.
 */
final class Projection {
    static final String ASSESSMENT_1 = "assessment/1";

    private Projection() {}

    /**
     * The risk's kind, what it hangs on, and its levels before treatment, today and after; not its wording, owner or
     * dates.
     */
    static BoundProjection assessment1(Risk risk) {
        Map<String, Object> material = new TreeMap<>();
        material.put("risk", risk.id().value());
        material.put("kind", risk.kind().id());
        material.put("systems", ids(risk.systems()));
        material.put("components", ids(risk.components()));
        putAssessment(material, "inherent", risk.inherent());
        putAssessment(material, "current", risk.current());
        putAssessment(material, "residual", risk.residual());
        return new BoundProjection(ASSESSMENT_1, CanonicalJson.sha256(material));
    }

    private static List<String> ids(Collection<? extends EntityId<?>> ids) {
        return ids.stream().map(EntityId::value).toList();
    }

    private static void putAssessment(Map<String, Object> material, String stage, @Nullable Assessment assessment) {
        if (assessment != null) {
            Map<String, Object> levels = new TreeMap<>();
            levels.put("criteria", assessment.criteria().value());
            levels.put("criteriaVersion", assessment.criteriaVersion());
            levels.put("consequences", assessment.consequences());
            levels.put("level", assessment.level());
            if (assessment.likelihood() != null) {
                levels.put("likelihood", assessment.likelihood());
            }
            material.put(stage, levels);
        }
    }
}
