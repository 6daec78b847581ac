package dev.aims.annex.interchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Names a column of the file.
 *
 * @param header the header, or null if the position names the column
 * @param occurrence which of several columns with that header, from 1; 0 if there must be only one
 * @param position from 1; 0 if the header names the column
 * @param pointer where the mapping says so
 */
record ColumnSelector(@Nullable String header, int occurrence, int position, String pointer) {
    @Override
    public String toString() {
        return header == null
                ? "position " + position
                : "\"" + header + "\"" + (occurrence == 0 ? "" : ", occurrence " + occurrence);
    }
}
