package dev.aims.core.model;

import java.util.Objects;
import java.util.regex.Pattern;

/** The forms of ids, each with the message that says which form was expected. */
final class Patterns {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern CATALOG_PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.()_-]{0,99}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Patterns() {}

    static void requireId(String value, String parameter) {
        require(ID, value, parameter);
    }

    static void requireCatalogPart(String value, String parameter) {
        require(CATALOG_PART, value, parameter);
    }

    static void requireSha256(String value, String parameter) {
        require(SHA_256, value, parameter);
    }

    static int requireColon(String text, String parameter) {
        int colon = Objects.requireNonNull(text, parameter).indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    parameter + " must be written <catalog>:<id> but was \"" + excerpt(text) + "\"");
        }
        return colon;
    }

    static void require(Pattern pattern, String value, String parameter) {
        Objects.requireNonNull(value, parameter);
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    parameter + " must match " + pattern + " but was \"" + excerpt(value) + "\"");
        }
    }

    /** @throws IllegalArgumentException if the text has half a character, which UTF-8 cannot carry */
    static String requireText(String value, String parameter) {
        Objects.requireNonNull(value, parameter);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(
                        parameter + " must be well-formed Unicode but has half a character at " + i);
            }
        }
        return value;
    }

    static String excerpt(String value) {
        return value.length() <= 120 ? value : value.substring(0, 120) + "...";
    }
}
