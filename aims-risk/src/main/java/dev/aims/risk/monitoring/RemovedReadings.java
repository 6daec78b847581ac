package dev.aims.risk.monitoring;

import dev.aims.core.validation.Finding;
import java.util.List;

/**
 * What became of readings that were to be removed.
 *
 * @param count how many were removed from the store
 * @param findings which series were left as they are, and why
 */
public record RemovedReadings(long count, List<Finding> findings) {
    public RemovedReadings {
        findings = List.copyOf(findings);
    }
}
