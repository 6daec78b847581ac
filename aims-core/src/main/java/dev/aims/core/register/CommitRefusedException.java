package dev.aims.core.register;

import dev.aims.core.AimsException;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A commit that breaks rules. The register is as it was; {@link #findings} has all the reasons. */
public final class CommitRefusedException extends AimsException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient List<Finding> findings;

    CommitRefusedException(List<Finding> findings) {
        super(message(findings));
        this.findings = List.copyOf(findings);
    }

    /** At least one. */
    public List<Finding> findings() {
        return findings;
    }

    private static String message(List<Finding> findings) {
        String shown = findings.stream()
                .limit(SHOWN)
                .map(finding -> finding.place() + ": " + finding.message())
                .collect(Collectors.joining("; "));
        int rest = findings.size() - SHOWN;
        return "commit refused: " + shown + (rest > 0 ? "; and " + rest + " more" : "");
    }
}
