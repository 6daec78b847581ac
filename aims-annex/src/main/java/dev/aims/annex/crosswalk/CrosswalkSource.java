package dev.aims.annex.crosswalk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** On what rows of a crosswalk rest. */
public record CrosswalkSource(
        String id, String title, @Nullable String url) {
    public CrosswalkSource {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}
