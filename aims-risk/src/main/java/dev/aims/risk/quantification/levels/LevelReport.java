package dev.aims.risk.quantification.levels;

import dev.aims.core.validation.Finding;
import java.util.List;

/**
 * Where levels and losses agree and disagree.
 *
 * @param comparisons the assessments that were compared, by risk and stage
 * @param findings where they disagree, and what could not be compared and why
 */
public record LevelReport(List<LevelComparison> comparisons, List<Finding> findings) {
    public LevelReport {
        comparisons = List.copyOf(comparisons);
        findings = List.copyOf(findings);
    }
}
