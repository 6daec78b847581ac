package dev.aims.risk.quantification;

import dev.aims.core.model.RiskId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A reason why risks are not independent of each other: a sentence around them, so that a page may name them as it likes.
 *
 * @param before such as {@code the cause supplier is shared by}
 * @param risks by id
 * @param after the risks; may be empty
 */
public record Dependence(String before, List<RiskId> risks, String after) {
    public Dependence {
        risks = List.copyOf(risks);
    }

    /** The sentence with the ids. */
    @Override
    public String toString() {
        String ids = risks.stream().map(RiskId::value).collect(Collectors.joining(", "));
        return before + " " + ids + (after.isEmpty() ? "" : " " + after);
    }
}
