package dev.aims.risk.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way from what was judged of a risk to its level. {@link MatrixMethod} and {@link ScoreMethod} come with the library;
 * a vendor's own implements this. Implementations are immutable and give the same result for the same judgement.
 */
public interface AssessmentMethod {
    /** Name and version, such as {@code matrix/1}. A method that would come to other levels has another version. */
    String name();

    /**
     * Finds the level.
     *
     * @param likelihood the id of a level of likelihood; null where likelihood makes no sense
     * @param consequences for one or more dimensions the id of a level of consequence
     * @throws IllegalArgumentException if the method's criteria have no such levels, or it cannot do without likelihood
     */
    AssessmentResult assess(@Nullable String likelihood, Map<String, String> consequences);
}
