package dev.aims.risk.internal;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.register.RegisterView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where levels stand among the levels of their criteria, as they are now. */
public final class Levels {
    private Levels() {}

    /** Whether a level is this one or a higher one; empty if its criteria do not know this one. */
    public static Optional<Boolean> isAtLeast(Assessment assessment, String level, RegisterView view) {
        return view.find(assessment.criteria()).flatMap(criteria -> {
            OptionalInt wanted = place(level, criteria);
            return wanted.isPresent() ? Optional.of(rank(assessment, criteria) >= wanted.getAsInt()) : Optional.empty();
        });
    }

    private static int rank(Assessment assessment, RiskCriteria criteria) {
        return place(assessment.level(), criteria).orElse(assessment.rank());
    }

    /** The place of a level, 1 for the lowest. */
    private static OptionalInt place(String level, RiskCriteria criteria) {
        List<RiskLevel> levels = criteria.levels();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).id().equals(level)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
