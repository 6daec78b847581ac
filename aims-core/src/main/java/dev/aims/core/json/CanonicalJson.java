package dev.aims.core.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in canonical form (RFC 8785), so that equal content has equal bytes and anybody can recompute a digest of it.
 *
 * <p>Takes text, booleans, whole numbers of at most 2<sup>53</sup>, and lists and maps of these. Decimals are written
 * as text.
 */
public final class CanonicalJson {
    private static final long MAX_EXACT = 1L << 53;

    private final StringBuilder json = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The canonical form in UTF-8.
     *
     * @throws IllegalArgumentException if the value, or one within it, is none of those above
     */
    public static byte[] bytes(Object value) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(value);
        return writer.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the canonical form, 64 lower-case hexadecimal digits. */
    public static String sha256(Object value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(value)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void write(Object value) {
        if (value instanceof String text) {
            writeText(text);
        } else if (value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Integer || value instanceof Long) {
            writeNumber(((Number) value).longValue());
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof List<?> list) {
            writeList(list);
        } else {
            throw new IllegalArgumentException(
                    "value must be text, a boolean, a whole number, or a list or map of these " + "but was a "
                            + value.getClass().getName());
        }
    }

    private void writeNumber(long number) {
        if (number > MAX_EXACT || number < -MAX_EXACT) {
            throw new IllegalArgumentException("number must be at most 2^53 but was " + number + "; write it as text");
        }
        json.append(number);
    }

    /** Names are ordered by UTF-16 code units, which is how {@link String} compares. */
    private void writeMap(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        String separator = "{";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.append(separator);
            writeText(entry.getKey());
            json.append(':');
            write(entry.getValue());
            separator = ",";
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeList(List<?> list) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            write(list.get(i));
        }
        json.append(']');
    }

    private void writeText(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                requirePair(text, i);
                json.append(c).append(text.charAt(++i));
            } else {
                writeCharacter(c);
            }
        }
        json.append('"');
    }

    private void writeCharacter(char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < ' ') {
                    json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                } else {
                    json.append(c);
                }
            }
        }
    }

    private static void requirePair(String text, int i) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
            throw new IllegalArgumentException("text must be well-formed Unicode but has half a character at " + i);
        }
    }
}
