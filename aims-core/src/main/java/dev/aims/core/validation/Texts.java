package dev.aims.core.validation;

/** What holds of texts by the rules of Unicode. */
public final class Texts {
    private Texts() {}

    /**
     * Whether no character of the text shows: it is empty, or has nothing but white space (the no-break spaces too),
     * control characters and format characters such as U+200B or U+FEFF.
     */
    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); ) {
            int character = Character.codePointAt(text, i);
            if (shows(character)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    private static boolean shows(int character) {
        return !(Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.CONTROL
                || Character.getType(character) == Character.FORMAT);
    }
}
