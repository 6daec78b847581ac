package dev.aims.risk.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the content lines of an iCalendar stream (RFC 5545, 3.1). For one thread. */
final class ContentLines {
    /** How many octets a line may have, its line break aside. */
    private static final int MAX_OCTETS = 75;

    private static final byte[] LINE_BREAK = {'\r', '\n'};
    private static final char REPLACEMENT = '\uFFFD';

    private final OutputStream out;

    ContentLines(OutputStream out) {
        this.out = out;
    }

    /** A property whose value is a text: with escapes, so that it reads back as it was. */
    void text(String name, String value) throws IOException {
        line(name + ":" + escaped(value));
    }

    /** A line as it is, folded where it is too long, never within a character. */
    void line(String line) throws IOException {
        byte[] octets = line.getBytes(StandardCharsets.UTF_8);
        int start = 0;
        int room = MAX_OCTETS;
        while (octets.length - start > room) {
            int end = start + room;
            while (isWithinCharacter(octets[end])) {
                end--;
            }
            out.write(octets, start, end - start);
            out.write(LINE_BREAK);
            out.write(' ');
            start = end;
            room = MAX_OCTETS - 1;
        }
        out.write(octets, start, octets.length - start);
        out.write(LINE_BREAK);
    }

    private static boolean isWithinCharacter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    /** RFC 5545, 3.3.11. What a text must not hold, control characters and halves of pairs, is replaced by U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append((char) c);
                case '\n', '\r' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int codePoint) {
        boolean control = (codePoint < ' ' && codePoint != '\t') || codePoint == 0x7F;
        return !control && Character.getType(codePoint) != Character.SURROGATE;
    }
}
