package dev.aims.annex.catalog;

import dev.aims.annex.internal.OnDemand;
import java.util.function.Supplier;

/** The place of one catalog, which is read when first asked for. */
final class Shelf {
    private final OnDemand<CatalogIndex> index;

    private Shelf(Supplier<Catalog> source) {
        this.index = new OnDemand<>(() -> new CatalogIndex(source.get()));
    }

    static Shelf of(Catalog catalog) {
        return new Shelf(() -> catalog);
    }

    static Shelf of(Supplier<Catalog> source) {
        return new Shelf(source);
    }

    boolean isRead() {
        return index.isMade();
    }

    Catalog catalog() {
        return index().catalog();
    }

    CatalogIndex index() {
        return index.get();
    }
}
