package dev.aims.core.validation;

import java.util.List;
import java.util.Objects;

/**
 * What was made of imperfect content: the value, and everything that was found on the way.
 *
 * @param value what could be used; what could not is named by an error among the findings
 */
public record Checked<T>(T value, List<Finding> findings) {
    public Checked {
        Objects.requireNonNull(value, "value");
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
