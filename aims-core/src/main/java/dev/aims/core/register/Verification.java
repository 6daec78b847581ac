package dev.aims.core.register;

import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.Objects;

/**
 * What a look at the stored history found.
 *
 * @param head the newest commit in the store
 * @param redacted how many values were destroyed on purpose
 * @param findings one for each place where the history is not what was once committed; the place names the revision
 */
public record Verification(Head head, long redacted, List<Finding> findings) {
    public Verification {
        Objects.requireNonNull(head, "head");
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public boolean isIntact() {
        return findings.isEmpty();
    }
}
