package dev.aims.core.consistency;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.register.RegisterView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the levels of one view stand among the levels of their criteria. For one thread. */
final class Tolerance {
    private final RegisterView view;
    private final Map<RiskCriteriaId, Optional<RiskCriteria>> criteria = new HashMap<>();

    Tolerance(RegisterView view) {
        this.view = view;
    }

    Optional<RiskCriteria> criteriaOf(Assessment assessment) {
        return criteria.computeIfAbsent(assessment.criteria(), view::find);
    }

    /** Whether the level is above the one that can be borne; by the criteria of now, also where they changed since. */
    boolean isExceededBy(Assessment assessment) {
        return criteriaOf(assessment)
                .filter(found -> rank(assessment, found) > place(found.tolerance(), found))
                .isPresent();
    }

    private static int rank(Assessment assessment, RiskCriteria criteria) {
        int place = place(assessment.level(), criteria);
        return place == 0 ? assessment.rank() : place;
    }

    /** The place of a level, 1 for the lowest; 0 for one that is not among them. */
    static int place(String level, RiskCriteria criteria) {
        List<RiskLevel> levels = criteria.levels();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).id().equals(level)) {
                return i + 1;
            }
        }
        return 0;
    }
}
