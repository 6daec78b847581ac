package dev.aims.annex.interchange.inventory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a cell: as it is carried, as it is compared, and whether it looks damaged. */
final class CellText {
    private static final int EXCERPT = 120;
    private static final String LINE_BREAKS = "\r\u0085\u2028\u2029";
    private static final String INVISIBLE = "\u00AD\u200B\u2060\uFEFF";
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[\\u2018-\\u201B\\u2032\\u00B4]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\\u201C-\\u201F\\u2033\\u00AB\\u00BB]");
    private static final Pattern MISREAD_UTF_8 = Pattern.compile("[\\u00C2\\u00C3][\\u0080-\\u00BF]|\\u00E2\\u20AC");
    private static final Pattern LETTERS_AROUND_MARK = Pattern.compile("\\p{L}\\?\\p{L}");
    private static final Pattern PART_OF_ADDRESS = Pattern.compile("[/=&:]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private CellText() {}

    /** The text as it is carried: line breaks as {@code \\n}, no control characters, no white space at the ends. */
    static String carried(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean firstOfPair = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            if (LINE_BREAKS.indexOf(c) >= 0 && !firstOfPair) {
                text.append('\n');
            } else if (c != '\r' && !isControl(c)) {
                text.append(c);
            }
        }
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The text on one line: each run of white space is a single space, with none at the ends. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isControl(c)) {
                if (space && !line.isEmpty()) {
                    line.append(' ');
                }
                line.append(c);
                space = false;
            }
        }
        return line.toString();
    }

    /** The form in which headers and values are compared unless the mapping asks for exact comparison. */
    static String normalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String plain = text;
        if (!isAscii(text)) {
            plain = oneLine(plain); // before letters and marks are put together that a control character kept apart
            plain = DASH.matcher(plain).replaceAll("-");
            plain = SINGLE_QUOTE.matcher(plain).replaceAll("'");
            plain = DOUBLE_QUOTE.matcher(plain).replaceAll("\"");
            plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        }
        plain = plain.replace('`', '\'').toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return oneLine(plain);
    }

    /** What is broken for certain, in words, or null. */
    static @Nullable String damage(String raw) {
        if (raw.indexOf('\uFFFD') >= 0) {
            return "a character could not be read; check the charset or restore the text at the source";
        }
        for (int i = 0; i < raw.length(); i++) {
            if (isControl(raw.charAt(i))) {
                return "control characters were left out";
            }
        }
        if (!isAscii(raw) && MISREAD_UTF_8.matcher(raw).find()) {
            return "UTF-8 text was read as another charset before it came here; restore it at the source";
        }
        return null;
    }

    /** Whether a question mark between two letters suggests that a character was lost on the way. */
    static boolean looksDamaged(String raw) {
        return raw.indexOf('?') >= 0
                && SPACES.splitAsStream(raw)
                        .anyMatch(word -> LETTERS_AROUND_MARK.matcher(word).find()
                                && !PART_OF_ADDRESS.matcher(word).find());
    }

    /** The text cut to what fits a finding. */
    static String excerpt(String raw) {
        String text = oneLine(raw);
        if (text.length() <= EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end) + "...";
    }

    /** Whether no character is half of a pair, as an escape in JSON can write it. */
    static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                ? c == ' ' || (c >= '\t' && c <= '\r')
                : c == '\u0085' || (c > '\u007F' && (Character.isSpaceChar(c) || INVISIBLE.indexOf(c) >= 0));
    }

    /** Control characters other than white space: they carry no text, and formats such as XML cannot hold them. */
    private static boolean isControl(char c) {
        return Character.isISOControl(c) && !isSpace(c);
    }
}
