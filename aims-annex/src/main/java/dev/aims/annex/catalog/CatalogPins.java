package dev.aims.annex.catalog;

import dev.aims.core.model.CatalogPin;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the catalogs that a register is judged by among those at hand. */
final class CatalogPins {
    private CatalogPins() {}

    static Checked<Catalogs> resolve(List<CatalogPin> pins, Catalogs catalogs) {
        if (pins.isEmpty()) {
            return new Checked<>(catalogs, List.of());
        }
        List<Finding> findings = new ArrayList<>();
        List<String> scope = new ArrayList<>();
        for (CatalogPin pin : pins) {
            Catalog catalog = catalogs.find(pin.id()).orElse(null);
            Finding finding = compare(pin, catalog);
            if (finding != null) {
                findings.add(finding);
            }
            if (catalog != null) {
                scope.add(catalog.id());
            }
        }
        return new Checked<>(catalogs.withScope(scope), findings);
    }

    private static @Nullable Finding compare(CatalogPin pin, @Nullable Catalog catalog) {
        if (catalog == null) {
            return error("catalog.pin-missing", pin, "the catalog is not at hand; add it to go by it");
        } else if (!catalog.edition().equals(pin.edition())) {
            return error(
                    "catalog.pin-edition",
                    pin,
                    "the register pins edition " + pin.edition() + " but edition " + catalog.edition()
                            + " is at hand; put the pinned one in its place to judge by it");
        } else if (!catalog.sha256().equals(pin.sha256())) {
            return error(
                    "catalog.pin-content",
                    pin,
                    "the register pins the content " + pin.sha256() + " but the content at hand is "
                            + catalog.sha256());
        }
        return null;
    }

    private static Finding error(String code, CatalogPin pin, String message) {
        return Finding.error(code, Place.entity("catalog", pin.id()), message);
    }
}
