package dev.aims.annex.interchange.inventory;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file are to be read.
 *
 * @param markLength the length of the byte order mark in front
 * @param separatorLine whether the first line is the {@code sep=;} that some spreadsheets write
 * @param findings what was assumed and not told
 */
record TextForm(Charset charset, int markLength, char delimiter, boolean separatorLine, List<Finding> findings) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String DELIMITERS = ",;\t|";
    private static final int CHUNK = 64 * 1024;
    private static final Map<Charset, byte[]> MARKS = marks();

    /**
     * Reads the stream once to its end.
     *
     * @throws InventoryException if it holds no text, or more than {@code maxBytes}
     */
    static TextForm detect(InputStream in, String file, InventoryMapping mapping, long maxBytes) throws IOException {
        byte[] start = in.readNBytes(CHUNK);
        Charset marked = marked(start);
        boolean wide = isWide(marked == null ? mapping.charset() : marked);
        Utf8Check utf8 = new Utf8Check();
        long total = 0;
        for (byte[] chunk = start; chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
            if (!wide) {
                requireText(chunk, total, file);
                utf8.accept(chunk);
            }
            total += chunk.length;
            if (total > maxBytes) {
                throw new InventoryException(file + " is larger than " + maxBytes
                        + " bytes; split it, or raise the limit with InventoryReader.maxBytes");
            }
        }
        List<Finding> findings = new ArrayList<>();
        Charset charset = charset(marked, mapping.charset(), utf8.finish(), findings);
        int markLength = marked == null ? 0 : markOf(marked).length;
        String text = charset.decode(ByteBuffer.wrap(start, markLength, start.length - markLength))
                .toString();
        if (text.isBlank()) {
            throw new InventoryException(file + " is empty; it needs a header row and a row for each system");
        }
        boolean separatorLine = text.matches("(?is)sep=[^\"\\r\\n][\\r\\n].*");
        char delimiter = delimiter(text, separatorLine, mapping.delimiter(), findings);
        return new TextForm(charset, markLength, delimiter, separatorLine, List.copyOf(findings));
    }

    /** Whether zero bytes are part of ordinary text. */
    private static boolean isWide(@Nullable Charset charset) {
        return charset != null
                && (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"));
    }

    private static void requireText(byte[] chunk, long offset, String file) {
        if (offset == 0 && chunk.length > 3 && chunk[0] == 'P' && chunk[1] == 'K' && chunk[2] == 3 && chunk[3] == 4) {
            throw new InventoryException(file + " is a workbook or an archive, not CSV; save the sheet as CSV (UTF-8)");
        }
        for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] == 0) {
                throw new InventoryException(file + " is not a text file (byte 0 at offset " + (offset + i)
                        + "); save the inventory as CSV (UTF-8)");
            }
        }
    }

    private static Charset charset(
            @Nullable Charset marked, @Nullable Charset declared, boolean isUtf8, List<Finding> findings) {
        if (marked != null) {
            if (declared != null && !declared.equals(marked)) {
                findings.add(assumed(
                        "charset",
                        "the mapping says " + declared + " but the file's byte order mark says " + marked + "; read as "
                                + marked));
            }
            return marked;
        }
        if (declared != null) {
            return declared;
        }
        if (isUtf8) {
            return StandardCharsets.UTF_8;
        }
        findings.add(assumed(
                "charset",
                "the text is not UTF-8; read as windows-1252 (a \"charset\" in the mapping decides otherwise)"));
        return WINDOWS_1252;
    }

    private static char delimiter(
            String text, boolean separatorLine, @Nullable Character declared, List<Finding> findings) {
        if (separatorLine) {
            return text.charAt(4);
        }
        if (declared != null) {
            return declared;
        }
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        if (best != 0) {
            String name = DELIMITERS.charAt(best) == '\t' ? "tab" : "\"" + DELIMITERS.charAt(best) + "\"";
            findings.add(assumed(
                    "delimiter",
                    "cells are taken to be parted by " + name + " (a \"delimiter\" in the mapping decides)"));
        }
        return DELIMITERS.charAt(best);
    }

    private static Finding assumed(String what, String message) {
        return Finding.info("inventory.assumed-" + what, Place.cell(0, null, null), message);
    }

    private static @Nullable Charset marked(byte[] start) {
        for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet()) {
            byte[] bytes = mark.getValue();
            if (start.length >= bytes.length && Arrays.equals(bytes, 0, bytes.length, start, 0, bytes.length)) {
                return mark.getKey();
            }
        }
        return null;
    }

    private static byte[] markOf(Charset charset) {
        return MARKS.getOrDefault(charset, new byte[0]);
    }

    private static Map<Charset, byte[]> marks() {
        Map<Charset, byte[]> marks = new LinkedHashMap<>();
        marks.put(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marks.put(Charset.forName("UTF-32LE"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
        marks.put(Charset.forName("UTF-32BE"), new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF});
        marks.put(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE});
        marks.put(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});
        return marks;
    }

    /** Whether bytes that come in chunks are well-formed UTF-8. */
    private static final class Utf8Check {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer out = CharBuffer.allocate(CHUNK + 16);
        private ByteBuffer rest = ByteBuffer.allocate(0);
        private boolean valid = true;

        void accept(byte[] chunk) {
            if (valid) {
                decode(chunk, false);
            }
        }

        boolean finish() {
            if (valid) {
                decode(new byte[0], true);
            }
            return valid;
        }

        private void decode(byte[] chunk, boolean end) {
            ByteBuffer in = ByteBuffer.allocate(rest.remaining() + chunk.length);
            in.put(rest).put(chunk).flip();
            out.clear();
            valid = !decoder.decode(in, out, end).isError();
            rest = in;
        }
    }
}
