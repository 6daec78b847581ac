package dev.aims.annex.interchange.inventory;

import dev.aims.core.model.AiSystem;
import dev.aims.core.validation.Finding;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;

/**
 * What was read from an inventory file. Nothing is stored by reading: whoever wants a dry run looks at this and commits
 * nothing.
 *
 * @param systems the systems in the order of their rows, each with an id of its own
 * @param findings ordered by row; each rejected row has exactly one error among them, and nothing else is an error
 * @param rows the records below the header; lines with nothing on them do not count
 * @param rejectedRows the rows that became no system; {@code rows == systems.size() + rejectedRows}
 * @param columns the file's columns from left to right
 * @param charset the charset that the file was read with
 * @param delimiter what parts the cells
 */
public record InventoryImport(
        List<AiSystem> systems,
        List<Finding> findings,
        long rows,
        long rejectedRows,
        List<ColumnUse> columns,
        Charset charset,
        char delimiter) {
    public InventoryImport {
        systems = List.copyOf(systems);
        findings = List.copyOf(findings);
        columns = List.copyOf(columns);
        Objects.requireNonNull(charset, "charset");
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** The filled cells of all columns of which something or all was left behind. */
    public long droppedCells() {
        return columns.stream().mapToLong(ColumnUse::dropped).sum();
    }
}
