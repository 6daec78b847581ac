package dev.aims.core.store;

import java.util.Objects;
import java.util.regex.Pattern;

/** Tells the registers of one store apart: 1 to 100 characters of a-z, 0-9, dot, underscore and hyphen. */
public record RegisterId(String value) implements Comparable<RegisterId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    public RegisterId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("RegisterId must match " + FORM + " but was \"" + value + "\"");
        }
    }

    /** Whether a text is of the form above. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form above */
    public static RegisterId parse(String text) {
        return new RegisterId(text);
    }

    /** By the text. */
    @Override
    public int compareTo(RegisterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
