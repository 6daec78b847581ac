package dev.aims.annex.gap;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of a catalog: what stands under its headings. */
final class Outline {
    private final Map<String, CatalogEntry> entries = new LinkedHashMap<>();

    Outline(Catalog catalog) {
        catalog.entries().forEach(entry -> entries.put(entry.id(), entry));
    }

    Optional<CatalogEntry> find(String entry) {
        return Optional.ofNullable(entries.get(entry));
    }

    /** What can be met by itself under this entry, at any depth, in the catalog's order. */
    List<String> under(String heading) {
        return entries.values().stream()
                .filter(entry -> entry.assessable() && isUnder(entry, heading))
                .map(CatalogEntry::id)
                .toList();
    }

    private boolean isUnder(CatalogEntry entry, String heading) {
        CatalogEntry above = above(entry);
        while (above != null && !above.id().equals(heading)) {
            above = above(above);
        }
        return above != null;
    }

    private @Nullable CatalogEntry above(CatalogEntry entry) {
        return entry.parent() == null ? null : entries.get(entry.parent());
    }
}
