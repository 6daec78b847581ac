package dev.aims.risk.treatment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.register.RegisterView;
import java.util.List;

/** Where levels stand among the levels of their criteria, as they are now. */
final class Tolerances {
    private Tolerances() {}

    /** Whether a level is above the one that can be borne; not where its criteria do not know it. */
    static boolean isExceeded(Assessment assessment, RegisterView view) {
        return view.find(assessment.criteria())
                .filter(criteria -> rank(assessment, criteria) > place(criteria.tolerance(), criteria))
                .isPresent();
    }

    private static int rank(Assessment assessment, RiskCriteria criteria) {
        int place = place(assessment.level(), criteria);
        return place == 0 ? assessment.rank() : place;
    }

    /** The place of a level, 1 for the lowest; 0 for one that is not among them. */
    private static int place(String level, RiskCriteria criteria) {
        List<String> levels = criteria.levels().stream().map(RiskLevel::id).toList();
        return levels.indexOf(level) + 1;
    }
}
