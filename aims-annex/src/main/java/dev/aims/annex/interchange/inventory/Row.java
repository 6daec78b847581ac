package dev.aims.annex.interchange.inventory;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A row while it is being read: its cells, and which of them have found a place. */
final class Row {
    private final long number;
    private final long line;
    private final Header header;
    private final Consumer<Finding> findings;
    private final BitSet filled = new BitSet();
    private final BitSet carried = new BitSet();
    private List<String> cells;

    Row(
            long number,
            long line,
            List<String> cells,
            Predicate<String> blank,
            Header header,
            Consumer<Finding> findings) {
        this.number = number;
        this.line = line;
        this.cells = cells;
        this.header = header;
        this.findings = findings;
        for (int column = 0; column < cells.size(); column++) {
            filled.set(column, !blank.test(cells.get(column)));
        }
    }

    long number() {
        return number;
    }

    long line() {
        return line;
    }

    List<String> cells() {
        return cells;
    }

    String raw(int column) {
        return cells.get(column);
    }

    /** Lets go of the cells, so that rows that wait for their ids do not hold the file's text. */
    void forgetCells() {
        cells = List.of();
    }

    /** The columns whose cells say something. */
    BitSet filled() {
        return filled;
    }

    boolean isBlank(int column) {
        return !filled.get(column);
    }

    void carry(int column) {
        carried.set(column);
    }

    BitSet carried() {
        return carried;
    }

    void error(String code, @Nullable String column, @Nullable String value, String message) {
        add(code, Severity.ERROR, column, value, message);
    }

    void warning(String code, int column, String message) {
        add(code, Severity.WARNING, header.label(column), raw(column), message);
    }

    void info(String code, int column, String message) {
        add(code, Severity.INFO, header.label(column), raw(column), message);
    }

    void warning(String code, String columns, String values, String message) {
        add(code, Severity.WARNING, columns, values, message);
    }

    private void add(String code, Severity severity, @Nullable String column, @Nullable String value, String message) {
        Place place = Place.cell(number, column, value == null ? null : CellText.excerpt(value));
        findings.accept(new Finding("inventory." + code, severity, place, message + " (line " + line + ")", null));
    }
}
