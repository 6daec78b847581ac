package dev.aims.annex.interchange.inventory;

import dev.aims.core.AimsException;
import dev.aims.core.validation.Finding;
import java.util.List;

/**
 * A mapping or an inventory file that cannot be used at all. The message is one line that says what to fix. Rows that
 * cannot be used are no exception: they are findings of the {@link InventoryImport}.
 */
public final class InventoryException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    InventoryException(String message) {
        super(message);
        this.findings = List.of();
    }

    InventoryException(String message, Throwable cause) {
        super(message, cause);
        this.findings = List.of();
    }

    private InventoryException(String message, List<Finding> findings) {
        super(message);
        this.findings = List.copyOf(findings);
    }

    static InventoryException of(String source, List<Finding> problems) {
        Finding first = problems.get(0);
        String rest = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more problems)";
        return new InventoryException(source + ": " + first.place() + ": " + first.message() + rest, problems);
    }

    /** Every problem with its place in the mapping file as a JSON Pointer; empty if the failure is of another kind. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
