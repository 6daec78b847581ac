package dev.aims.annex.dossier.internal;

/** Characters that must not reach a document as they are. */
final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** The text with U+FFFD in place of halves of surrogate pairs, which no encoding can carry. */
    static String whole(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                if (mended == null) {
                    mended = new StringBuilder(text);
                }
                mended.setCharAt(i, REPLACEMENT);
            }
        }
        return mended == null ? text : mended.toString();
    }

    /**
     * Whether a page must not show the character: controls, non-characters, and those
     * that turn the direction of the text around.
     */
    static boolean isUnfitForPage(char c) {
        boolean layout = c == '\n' || c == '\r' || c == '\t';
        return (Character.isISOControl(c) && !layout)
                || isBetween('\u202A', c, '\u202E')
                || isBetween('\u2066', c, '\u2069')
                || isBetween('\uFDD0', c, '\uFDEF')
                || c >= '\uFFFE';
    }

    private static boolean isBetween(char first, char c, char last) {
        return first <= c && c <= last;
    }
}
