package dev.aims.annex.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A catalog with its entries by id. */
final class CatalogIndex {
    private final Catalog catalog;
    private final Map<String, CatalogEntry> entries;
    private final Map<String, Question> questions;

    CatalogIndex(Catalog catalog) {
        this.catalog = catalog;
        Map<String, CatalogEntry> entriesById = new LinkedHashMap<>();
        catalog.entries().forEach(entry -> entriesById.put(entry.id(), entry));
        Map<String, Question> questionsById = new LinkedHashMap<>();
        Stream.<Topic>concat(catalog.objectives().stream(), catalog.riskSources().stream())
                .flatMap(topic -> topic.questions().stream())
                .forEach(question -> questionsById.put(question.ref().question(), question));
        this.entries = Collections.unmodifiableMap(entriesById);
        this.questions = Collections.unmodifiableMap(questionsById);
    }

    Catalog catalog() {
        return catalog;
    }

    Map<String, CatalogEntry> entries() {
        return entries;
    }

    Map<String, Question> questions() {
        return questions;
    }
}
