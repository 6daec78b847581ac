package dev.aims.annex.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A catalog with its entries by id. */
final class CatalogIndex {
    private final Catalog catalog;
    private final Map<String, CatalogEntry> entries = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    CatalogIndex(Catalog catalog) {
        this.catalog = catalog;
        catalog.entries().forEach(entry -> entries.put(entry.id(), entry));
        Stream.<Topic>concat(catalog.objectives().stream(), catalog.riskSources().stream())
                .flatMap(topic -> topic.questions().stream())
                .forEach(question -> questions.put(question.ref().question(), question));
    }

    Catalog catalog() {
        return catalog;
    }

    Map<String, CatalogEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    Map<String, Question> questions() {
        return Collections.unmodifiableMap(questions);
    }
}
