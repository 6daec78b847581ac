package dev.aims.annex.dossier.internal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values (RFC 4180, CRLF, with a header). Every cell that a spreadsheet could run as a formula
 * gets an apostrophe in front; a reader that takes one apostrophe away from cells for which {@link #isFormula} then
 * holds has what was written.
 */
public final class CsvWriter {
    private static final String STARTS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String NEEDS_QUOTES = ",;\"\t\r\n";

    private final Appendable out;
    private final int columns;

    public CsvWriter(Appendable out, String... header) throws IOException {
        this.out = out;
        columns = header.length;
        row((Object[]) header);
    }

    /** One row; null is an empty cell, anything else its {@code toString}. */
    public void row(@Nullable Object... cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException("cells must be " + columns + " but are " + cells.length);
        }
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            Object cell = cells[i];
            if (cell != null) {
                cell(neutral(Characters.whole(cell.toString())));
            }
        }
        out.append("\r\n");
    }

    /** Like {@link #row}. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        row(cells.toArray());
    }

    private void cell(String text) throws IOException {
        if (!needsQuotes(text)) {
            out.append(text);
            return;
        }
        out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private static boolean needsQuotes(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == ' '
                        || text.charAt(text.length() - 1) == ' '
                        || text.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0));
    }

    static String neutral(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /**
     * Whether a spreadsheet could take the text for a formula: its first character is a control character, or the first
     * one behind white space, quotes and invisible characters is one of {@code = + - @} or a full-width form of these.
     * Apostrophes in front change nothing, so that one more can be taken away again.
     */
    static boolean isFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        if (first < text.length() && Character.isISOControl(text.charAt(first))) {
            return true;
        }
        while (first < text.length() && isSkipped(text.charAt(first))) {
            first++;
        }
        return first < text.length() && STARTS_FORMULA.indexOf(text.charAt(first)) >= 0;
    }

    private static boolean isSkipped(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> c == '\'' || c == '"' || c == '`' || c == '\u00B4';
        };
    }
}
