package dev.aims.annex.interchange.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Counts, for each column, the cells that say something and those that found a place. */
final class ColumnTally {
    private final Header header;
    private final long[] filled;
    private final long[] carried;

    ColumnTally(Header header) {
        this.header = header;
        this.filled = new long[header.size()];
        this.carried = new long[header.size()];
    }

    void countFilled(Row row) {
        row.filled().stream().filter(column -> column < filled.length).forEach(column -> filled[column]++);
    }

    void countCarried(Row row) {
        row.carried().stream().forEach(column -> carried[column]++);
    }

    List<ColumnUse> columns(Collection<Integer> mapped) {
        List<ColumnUse> columns = new ArrayList<>();
        for (int column = 0; column < filled.length; column++) {
            columns.add(new ColumnUse(
                    header.name(column),
                    header.occurrence(column),
                    column + 1,
                    mapped.contains(column),
                    filled[column],
                    carried[column]));
        }
        return columns;
    }
}
