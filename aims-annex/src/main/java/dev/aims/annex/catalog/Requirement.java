package dev.aims.annex.catalog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a catalog that has no type of its own: a function, category, obligation, section, role, risk.
 *
 * @param kind a term of the catalog, such as {@code subcategory}
 * @param designation how the publisher writes the id where that is no id here, such as {@code GOVERN 1.1}; null where
 *     the id is written the same
 * @param properties what else the catalog says of it, by names that are the catalog's own
 * @param appliesFrom ids of the {@link ApplicationDate}s that decide from when it applies
 * @param relatesTo entries of this or another catalog that it has to do with; says nothing of one meeting the other
 * @param bases on what it rests where that differs from what the catalog says of all its content
 * @param confidence how sure the catalog is of the entry, null where nothing gave rise to doubt
 */
public record Requirement(
        EntryRef ref,
        @Nullable String parent,
        String kind,
        @Nullable String designation,
        String title,
        @Nullable String summary,
        boolean assessable,
        List<String> evidenceExamples,
        Map<String, List<String>> properties,
        List<String> appliesFrom,
        List<EntryRef> relatesTo,
        Map<ContentKind, Basis> bases,
        @Nullable Confidence confidence,
        @Nullable String note)
        implements CatalogEntry {
    public Requirement {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        evidenceExamples = List.copyOf(evidenceExamples);
        properties = copy(properties);
        appliesFrom = List.copyOf(appliesFrom);
        relatesTo = List.copyOf(relatesTo);
        bases = bases.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(bases));
    }

    @Override
    public String id() {
        return ref.entry();
    }

    /** The values of a property, none if there is no such property. */
    public List<String> property(String name) {
        return properties.getOrDefault(Objects.requireNonNull(name, "name"), List.of());
    }

    /** The designation if there is one, else the id. */
    public String cited() {
        return designation == null ? ref.entry() : designation;
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> properties) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        properties.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
