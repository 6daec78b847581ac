package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.RiskLevel;
import java.util.List;
import java.util.Objects;

/**
 * A level and how it came about.
 *
 * @param assessment what to keep: it names the method and what that assumed; who judged, when and why is still to be set
 * @param factors likelihood first where there is one, then the dimensions of consequence by id
 * @param open what was not judged, as questions
 */
public record AssessmentResult(RiskLevel level, Assessment assessment, List<Factor> factors, List<String> open) {
    public AssessmentResult {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(assessment, "assessment");
        factors = List.copyOf(factors);
        open = List.copyOf(open);
    }

    /** What the method took for granted. */
    public List<String> assumptions() {
        return assessment.assumptions();
    }

    /**
     * What was judged, and what it does to the level.
     *
     * @param id {@link #LIKELIHOOD}, or the id of a dimension of consequence
     * @param level the id of the level that it was judged to have
     * @param contribution by how many levels the risk would be lower if this factor alone were at its lowest, 0 or more
     * @param explanation the same in words, without a full stop
     */
    public record Factor(String id, String level, int contribution, String explanation) {
        /** The id of the factor that is no dimension of consequence. */
        public static final String LIKELIHOOD = "likelihood";

        public Factor {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(explanation, "explanation");
        }
    }
}
