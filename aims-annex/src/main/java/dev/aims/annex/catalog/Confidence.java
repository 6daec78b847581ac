package dev.aims.annex.catalog;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How sure the maker of a catalog is of something.
 *
 * @param reason what it rests on, or what was not checked
 */
public record Confidence(Level level, @Nullable String reason) {
    public Confidence {
        Objects.requireNonNull(level, "level");
    }

    /** From the least sure to the most. */
    public enum Level {
        /** Not settled; sources contradict each other or say nothing. */
        UNCERTAIN,
        /** From general knowledge, not checked against a text. */
        LOW,
        /** From secondary sources only. */
        MEDIUM,
        /** Seen in the text or in an official publication about it. */
        HIGH
    }

    @Override
    public String toString() {
        return level.name().toLowerCase(Locale.ROOT) + (reason == null ? "" : " (" + reason + ")");
    }
}
