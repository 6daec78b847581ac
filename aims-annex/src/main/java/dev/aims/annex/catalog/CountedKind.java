package dev.aims.annex.catalog;

import java.util.Collection;
import java.util.stream.Stream;

/** A kind of entry of which a catalog declares how many it has, so that a lost one is noticed. */
enum CountedKind {
    CLAUSES("clauses"),
    HEADING_CLAUSES("headingClauses"),
    CONTROL_GROUPS("controlGroups"),
    CONTROL_SUBGROUPS("controlSubgroups"),
    CONTROLS("controls"),
    OBJECTIVES("objectives"),
    RISK_SOURCES("riskSources"),
    QUESTIONS("questions"),
    TRAITS("traits"),
    DATES("dates");

    private final String property;

    CountedKind(String property) {
        this.property = property;
    }

    /** What the document calls it. */
    String property() {
        return property;
    }

    long actual(Catalog catalog) {
        return switch (this) {
            case CLAUSES -> catalog.clauses().size();
            case HEADING_CLAUSES ->
                catalog.clauses().stream().filter(Clause::headingOnly).count();
            case CONTROL_GROUPS -> catalog.controlGroups().size();
            case CONTROL_SUBGROUPS ->
                catalog.controlGroups().stream()
                        .mapToLong(group -> group.subgroups().size())
                        .sum();
            case CONTROLS -> catalog.controls().size();
            case OBJECTIVES -> catalog.objectives().size();
            case RISK_SOURCES -> catalog.riskSources().size();
            case QUESTIONS ->
                Stream.of(catalog.objectives(), catalog.riskSources())
                        .<Topic>flatMap(Collection::stream)
                        .mapToLong(topic -> topic.questions().size())
                        .sum();
            case TRAITS -> catalog.traits().size();
            case DATES -> catalog.dates().size();
        };
    }
}
