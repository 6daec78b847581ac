package dev.aims.annex.impact;

import java.util.Objects;

/**
 * What ISO/IEC 42001 asks of impact assessments.
 *
 * @param id the clause or control, with a suffix where the template tells parts of it apart, such as {@code 6.1.4-result}
 * @param documented whether it has to be written down
 */
public record ImpactRequirement(String id, String summary, boolean documented) {
    public ImpactRequirement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(summary, "summary");
    }
}
