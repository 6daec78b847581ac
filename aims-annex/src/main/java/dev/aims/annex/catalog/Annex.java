package dev.aims.annex.catalog;

import java.util.Objects;

/** An annex of a standard, with the standing that the standard gives it. */
public record Annex(String id, String title, Standing standing) {
    public Annex {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(standing, "standing");
    }
}
