package dev.aims.annex.euaiact;

import java.util.Objects;

/**
 * Something that a reason rests on.
 *
 * @param id the id of a fact, of a question for a value, or of another rule
 * @param value {@code yes}, {@code no}, a date or a number
 * @param source who stated it; {@link #RULE} for another rule
 */
public record AiActInput(String id, String value, String source) {
    /** The source of what another rule says. */
    public static final String RULE = "rule";

    public AiActInput {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public String toString() {
        return id + ": " + value + (source.equals(RULE) ? "" : " (" + source + ")");
    }
}
