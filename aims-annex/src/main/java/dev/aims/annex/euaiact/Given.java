package dev.aims.annex.euaiact;

import java.util.Objects;

/**
 * A value that was stated, and where it comes from.
 *
 * @param source where it comes from, such as {@code given} or {@code loan-scoring: trait personal_data}
 */
public record Given<T>(T value, String source) {
    /** The source of what a caller states without naming one. */
    public static final String BY_CALLER = "given";

    public Given {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public String toString() {
        return value + " (" + source + ")";
    }
}
