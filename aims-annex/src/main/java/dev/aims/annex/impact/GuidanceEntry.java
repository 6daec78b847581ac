package dev.aims.annex.impact;

import java.util.Objects;

/**
 * A clause or annex of ISO/IEC 42005.
 *
 * @param published whether the title stands in a published contents list; else it is as others report it
 */
public record GuidanceEntry(String id, String title, boolean published) {
    public GuidanceEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}
