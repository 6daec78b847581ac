package dev.aims.annex.catalog;

import dev.aims.core.model.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the catalogs say together that something is judged by. */
record Scope(
        List<Catalog> catalogs,
        List<Control> controls,
        List<Objective> objectives,
        List<RiskSource> sources,
        Map<Trait, TraitDefinition> traits) {
    static Scope of(List<Catalog> catalogs) {
        return new Scope(
                catalogs,
                catalogs.stream()
                        .flatMap(catalog -> catalog.controls().stream())
                        .toList(),
                catalogs.stream()
                        .flatMap(catalog -> catalog.objectives().stream())
                        .toList(),
                catalogs.stream()
                        .flatMap(catalog -> catalog.riskSources().stream())
                        .toList(),
                traits(catalogs));
    }

    private static Map<Trait, TraitDefinition> traits(List<Catalog> catalogs) {
        Map<Trait, TraitDefinition> traits = new LinkedHashMap<>();
        for (Catalog catalog : catalogs) {
            for (TraitDefinition definition : catalog.traits()) {
                TraitDefinition other = traits.putIfAbsent(definition.trait(), definition);
                if (other != null && !other.equals(definition)) {
                    throw new IllegalArgumentException("trait " + definition.trait()
                            + " must mean the same in all catalogs but " + catalog.id() + " gives it another meaning");
                }
            }
        }
        return traits;
    }
}
