package dev.aims.annex.interchange.inventory;

/**
 * What became of a column's cells.
 *
 * @param header the header on one line; empty if the column has none
 * @param occurrence which of the columns with this header it is, from 1
 * @param position from 1
 * @param mapped whether the mapping names the column
 * @param filled cells that say something: neither empty nor one of the mapping's blanks
 * @param carried filled cells whose whole content has a place in a system
 */
public record ColumnUse(String header, int occurrence, int position, boolean mapped, long filled, long carried) {
    /** Filled cells of which something or all was left behind, those of rejected rows among them. */
    public long dropped() {
        return filled - carried;
    }
}
