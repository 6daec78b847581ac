package dev.aims.annex.crosswalk;

import java.util.List;

/**
 * What is done once and counts in many frameworks.
 *
 * @param frameworks how far each framework is covered
 * @param contributions what each entry in place does by itself, what covers most first
 */
public record ComplyOnce(List<Coverage> frameworks, List<Contribution> contributions) {
    public ComplyOnce {
        frameworks = List.copyOf(frameworks);
        contributions = List.copyOf(contributions);
    }
}
