package dev.aims.core.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values (RFC 4180, CRLF, with a header) that a spreadsheet does not run. Every cell of text that
 * could be taken for a formula gets an apostrophe in front; a reader that takes one apostrophe away from cells for which
 * {@link #isFormula} then holds has what was written. Numbers are written as they are, in full and whatever the locale.
 *
 * <p>Not safe for use by several threads.
 */
public final class CsvWriter {
    private static final String STARTS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final int REPLACEMENT = 0xFFFD;

    /** A number of so many decimal digits is still told apart by a double. */
    private static final int SURE_DIGITS = 15;

    private static final String NEEDS_QUOTES = ",;\"\t\r\n";

    private final Appendable out;
    private final int columns;

    public CsvWriter(Appendable out, String... header) throws IOException {
        this.out = out;
        columns = header.length;
        row((Object[]) header);
    }

    /**
     * One row. Null is an empty cell; a double has the digits that it needs to be read back as the same, anything else is
     * its {@code toString}. Halves of surrogate pairs, which no encoding can carry, become U+FFFD.
     *
     * @throws IllegalArgumentException unless there are as many cells as columns
     */
    public void row(@Nullable Object... cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException("cells must be " + columns + " but are " + cells.length);
        }
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            Object cell = cells[i];
            if (cell instanceof Double number) {
                out.append(shortest(number));
            } else if (cell instanceof Number) {
                out.append(cell.toString());
            } else if (cell != null) {
                cell(neutral(whole(cell.toString())));
            }
        }
        out.append("\r\n");
    }

    /** Like {@link #row}. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        row(cells.toArray());
    }

    /** The same on every version of Java, as opposed to {@link Double#toString}. */
    private static String shortest(double number) {
        if (number == 0 || !Double.isFinite(number)) {
            return number == 0 ? "0" : Double.toString(number);
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal rounded = exact;
        for (int digits = SURE_DIGITS; digits <= SURE_DIGITS + 2; digits++) {
            rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
            if (rounded.doubleValue() == number) {
                break;
            }
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -5 && exponent <= SURE_DIGITS ? rounded.toPlainString() : rounded.toString();
    }

    private static String whole(String text) {
        return text.codePoints().noneMatch(CsvWriter::isHalf)
                ? text
                : text.codePoints()
                        .map(c -> isHalf(c) ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
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
    public static boolean isFormula(String text) {
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
