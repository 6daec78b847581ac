package dev.aims.annex.catalog;

import dev.aims.core.AimsException;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A catalog could not be read, or is not sound; the message lists every finding. */
public class CatalogException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Finding> findings;

    CatalogException(String message, List<Finding> findings) {
        super(findings.isEmpty() ? message : message + listed(findings));
        this.findings = List.copyOf(findings);
    }

    CatalogException(String message, Throwable cause) {
        super(message, cause);
        this.findings = List.of();
    }

    /** What is wrong with the catalog; empty if it could not be read at all, or was not what failed. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    private static String listed(List<Finding> findings) {
        return findings.stream()
                .map(finding -> System.lineSeparator() + "  " + finding)
                .collect(Collectors.joining());
    }
}
