package dev.aims.core.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One component of an entity that differs between two revisions.
 *
 * @param path the component, such as {@code title}, {@code current.level} or {@code actions[audit].due}: parts of lists
 *     that have ids are named by them, so that their order does not matter
 * @param before its value as JSON has it (text, number, boolean, list, map); null if it was absent
 * @param after likewise
 */
public record ComponentChange(
        String path, @Nullable Object before, @Nullable Object after) {
    public ComponentChange {
        Objects.requireNonNull(path, "path");
    }

    @Override
    public String toString() {
        return path + ": " + before + " -> " + after;
    }
}
