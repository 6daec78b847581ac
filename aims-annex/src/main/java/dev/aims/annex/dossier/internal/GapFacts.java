package dev.aims.annex.dossier.internal;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.gap.GapAssessment;
import dev.aims.annex.gap.GapCriteria;
import dev.aims.annex.gap.GapRow;
import dev.aims.annex.iso42001.Iso42001;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the register shows that what its catalogs ask for is met. */
final class GapFacts {
    private static final String UNGROUPED = "";

    private final List<Judged> judged = new ArrayList<>();
    private final Map<String, EntryRef> requirements = new HashMap<>();

    /** A catalog and how the register stands to it. */
    record Judged(Catalog catalog, GapAssessment assessment) {
        /** The rows by the heading at the top of each, in the catalog's order. */
        Map<String, List<GapRow>> byChapter() {
            Map<String, List<GapRow>> chapters = new LinkedHashMap<>();
            for (GapRow row : assessment.rows()) {
                chapters.computeIfAbsent(chapterOf(row), any -> new ArrayList<>())
                        .add(row);
            }
            return chapters;
        }

        private String chapterOf(GapRow row) {
            CatalogEntry entry = catalog.find(row.requirement().entry()).orElseThrow();
            CatalogEntry top = entry;
            while (top.parent() != null && catalog.find(top.parent()).isPresent()) {
                top = catalog.find(top.parent()).get();
            }
            return top == entry ? UNGROUPED : top.id() + " " + top.title();
        }
    }

    /** Empty if no host asks for it and the register describes no management system, or no catalog is to be judged by. */
    static Optional<GapFacts> of(
            @Nullable GapCriteria criteria,
            ConsistencyRules rules,
            RegisterView view,
            Catalogs catalogs,
            LocalDate asOf) {
        if (criteria == null && view.context().isEmpty()) {
            return Optional.empty();
        }
        GapCriteria used = criteria == null ? GapCriteria.standard().with(rules) : criteria;
        GapFacts facts = new GapFacts();
        for (Catalog catalog : catalogs.scope()) {
            if (catalog.entries().anyMatch(CatalogEntry::assessable)) {
                facts.add(new Judged(catalog, used.assess(view, catalog, asOf)));
            }
        }
        return facts.judged.isEmpty() ? Optional.empty() : Optional.of(facts);
    }

    private void add(Judged one) {
        judged.add(one);
        one.assessment()
                .rows()
                .forEach(row -> requirements.put(row.requirement().toString(), row.requirement()));
    }

    List<Judged> judged() {
        return judged;
    }

    /** What kept requirements from being judged. */
    Stream<Finding> findings() {
        return judged.stream().flatMap(each -> each.assessment().findings().stream());
    }

    /** Where a requirement, as evidence refers to it, is on the page; empty if it is not judged. */
    Optional<String> findAnchor(String requirement) {
        return Optional.ofNullable(requirements.get(requirement)).map(GapFacts::anchor);
    }

    static String anchor(EntryRef requirement) {
        return "gap-" + name(requirement);
    }

    static String name(EntryRef requirement) {
        return requirement.catalog().equals(Iso42001.CATALOG) ? requirement.entry() : requirement.toString();
    }
}
