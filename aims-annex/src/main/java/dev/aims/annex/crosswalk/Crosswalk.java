package dev.aims.annex.crosswalk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rows between entries of catalogs, from one hand.
 *
 * @param id unique among crosswalks, such as {@code iso-42001-to-iso-27001}
 * @param licence whose the rows are and what may be done with them
 * @param catalogs the edition of each catalog that the rows speak of, by the catalog's id; empty if it is not said
 * @param notes what a reader of any row has to know
 * @param sha256 of the bytes that the crosswalk was read from, in lower-case hexadecimal
 */
public record Crosswalk(
        String id,
        String edition,
        String title,
        String licence,
        Map<String, String> catalogs,
        List<CrosswalkSource> sources,
        List<String> notes,
        List<CrosswalkRow> rows,
        List<Unrelated> unrelated,
        String sha256) {
    public Crosswalk {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(licence, "licence");
        catalogs = Collections.unmodifiableMap(new LinkedHashMap<>(catalogs));
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
        unrelated = List.copyOf(unrelated);
        Objects.requireNonNull(sha256, "sha256");
    }

    /** Id, edition and size; the whole would fill pages. */
    @Override
    public String toString() {
        return id + " " + edition + " (" + rows.size() + " rows)";
    }
}
