package dev.aims.annex.identification;

import dev.aims.annex.catalog.Objective;
import dev.aims.annex.catalog.Question;
import java.util.List;
import java.util.Objects;

/**
 * An objective that the system's traits put at stake.
 *
 * @param reasons one or more
 * @param openQuestions the objective's indicator questions that nothing known of the system answers
 */
public record RelevantObjective(Objective objective, List<Reason> reasons, List<Question> openQuestions) {
    public RelevantObjective {
        Objects.requireNonNull(objective, "objective");
        reasons = List.copyOf(reasons);
        openQuestions = List.copyOf(openQuestions);
    }

    @Override
    public String toString() {
        return objective.title() + " because " + reasons;
    }
}
