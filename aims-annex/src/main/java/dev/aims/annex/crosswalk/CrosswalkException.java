package dev.aims.annex.crosswalk;

import dev.aims.core.AimsException;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A crosswalk could not be read, or is not sound; the message lists every finding. */
public final class CrosswalkException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Finding> findings;

    CrosswalkException(String message, List<Finding> findings) {
        super(message
                + findings.stream()
                        .map(finding -> System.lineSeparator() + "  " + finding)
                        .collect(Collectors.joining()));
        this.findings = List.copyOf(findings);
    }

    CrosswalkException(String message, Throwable cause) {
        super(message, cause);
        this.findings = List.of();
    }

    /** What is wrong with the crosswalk; empty if it could not be read at all. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
