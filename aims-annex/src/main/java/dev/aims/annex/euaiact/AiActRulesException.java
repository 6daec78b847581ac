package dev.aims.annex.euaiact;

import dev.aims.core.AimsException;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule set could not be read, or is not sound; the message lists every finding. */
public class AiActRulesException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Finding> findings;

    AiActRulesException(String message, List<Finding> findings) {
        super(message
                + findings.stream()
                        .map(finding -> System.lineSeparator() + "  " + finding)
                        .collect(Collectors.joining()));
        this.findings = List.copyOf(findings);
    }

    AiActRulesException(String message, Throwable cause) {
        super(message, cause);
        this.findings = List.of();
    }

    /** The same failure seen again, so that the stack trace is that of the caller. */
    AiActRulesException(AiActRulesException first) {
        super(String.valueOf(first.getMessage()), first);
        this.findings = first.findings();
    }

    /** What is wrong with the rule set; empty if it could not be read at all. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
