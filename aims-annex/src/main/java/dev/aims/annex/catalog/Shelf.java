package dev.aims.annex.catalog;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The place of one catalog, which is read when first asked for and then kept. A catalog that cannot be read is asked for
 * again each time, so that each caller gets the failure with its own stack trace. Safe for use by many threads.
 */
final class Shelf {
    private final Supplier<Catalog> source;
    private volatile @Nullable CatalogIndex index;

    private Shelf(Supplier<Catalog> source) {
        this.source = source;
    }

    static Shelf of(Catalog catalog) {
        return new Shelf(() -> catalog);
    }

    static Shelf of(Supplier<Catalog> source) {
        return new Shelf(source);
    }

    boolean isRead() {
        return index != null;
    }

    Catalog catalog() {
        return index().catalog();
    }

    CatalogIndex index() {
        CatalogIndex known = index;
        return known == null ? read() : known;
    }

    private synchronized CatalogIndex read() {
        CatalogIndex known = index;
        if (known == null) {
            known = new CatalogIndex(source.get());
            index = known;
        }
        return known;
    }
}
