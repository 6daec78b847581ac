package dev.aims.risk.quantification.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is, and text that fits. The widths are those of Helvetica with a margin for wider letters, so that a
 * picture is laid out the same on every machine, whatever fonts it has.
 */
final class Lettering {
    /** Advance widths of the characters from space to tilde, in thousandths of the size. */
    private static final short[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final double OF_LETTERS = 0.65;
    private static final double OF_IDEOGRAMS = 1;
    private static final int FIRST_IDEOGRAM = 0x2E80;
    private static final double MARGIN = 1.15;
    private static final double BOLD = 1.07;
    private static final String ELLIPSIS = "\u2026";

    private Lettering() {}

    static double width(String text, double size, boolean isBold) {
        return text.codePoints().mapToDouble(Lettering::width).sum() * size * MARGIN * (isBold ? BOLD : 1);
    }

    private static double width(int character) {
        if (character >= ' ' && character <= '~') {
            return WIDTHS[character - ' '] / 1000.0;
        }
        return character < FIRST_IDEOGRAM ? OF_LETTERS : OF_IDEOGRAMS;
    }

    /** The text, cut with an ellipsis if it is wider. */
    static String fitting(String text, double width, Mark.Face face) {
        if (width(text, face.size(), face.isBold()) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0) {
            end = text.offsetByCodePoints(end, -1);
            String cut = text.substring(0, end).stripTrailing() + ELLIPSIS;
            if (width(cut, face.size(), face.isBold()) <= width) {
                return cut;
            }
        }
        return ELLIPSIS;
    }

    /** The words in lines that are no wider, unless one word is. */
    static List<String> wrapped(String text, double width, Mark.Face face) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, face.size(), face.isBold()) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * The text in one line, with U+FFFD in place of what must not be shown: controls, halves of surrogate pairs,
     * non-characters, and what turns the direction of the text around.
     */
    static String clean(String text) {
        return text.strip()
                .codePoints()
                .map(Lettering::clean)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int clean(int character) {
        if (Character.isWhitespace(character)) {
            return ' ';
        }
        boolean isUnfit = Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || isBetween(0x202A, character, 0x202E)
                || isBetween(0x2066, character, 0x2069)
                || isBetween(0xFDD0, character, 0xFDEF)
                || (character & 0xFFFE) == 0xFFFE;
        return isUnfit ? 0xFFFD : character;
    }

    private static boolean isBetween(int first, int character, int last) {
        return first <= character && character <= last;
    }
}
