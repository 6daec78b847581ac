package dev.aims.annex.catalog;

import dev.aims.core.model.Trait;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the entries of a catalog fit together. Places are JSON Pointers into the document that the catalog was read
 * from, whose lists have the same order.
 */
final class CatalogIntegrity {
    private final Catalog catalog;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> placeOfId = new HashMap<>();
    private final Set<String> controls = new HashSet<>();
    private final Set<String> objectives = new HashSet<>();
    private final Set<String> traits = new HashSet<>();

    private CatalogIntegrity(Catalog catalog) {
        this.catalog = catalog;
        catalog.controls().forEach(control -> controls.add(control.ref().control()));
        catalog.objectives().forEach(objective -> objectives.add(objective.id()));
        Trait.STANDARD.forEach(trait -> traits.add(trait.id()));
        catalog.traits().forEach(definition -> traits.add(definition.trait().id()));
    }

    static List<Finding> check(
            Catalog catalog, Map<CountedKind, Integer> declared, Map<String, Integer> declaredRequirements) {
        CatalogIntegrity integrity = new CatalogIntegrity(catalog);
        integrity.checkCounts(declared);
        integrity.checkRequirementCounts(declaredRequirements);
        integrity.checkUniqueIds();
        integrity.checkClauseTree();
        integrity.checkControlTree();
        integrity.checkRequirementTree();
        integrity.checkReferences();
        integrity.checkRequirementReferences();
        integrity.checkTranslations();
        return integrity.findings;
    }

    /** The relations of a catalog to entries of others that are not at hand. */
    static Stream<Finding> dangling(Catalog catalog, Catalogs catalogs) {
        List<Finding> findings = new ArrayList<>();
        each(
                catalog.requirements(),
                "/requirements",
                (requirement, at) -> each(requirement.relatesTo(), at + "/relatesTo", (ref, refAt) -> {
                    if (catalogs.find(ref).isEmpty()) {
                        findings.add(Finding.error(
                                "catalog.dangling-reference",
                                Place.document(refAt),
                                catalog.id() + ":" + requirement.id() + " relates to " + ref
                                        + ", which no catalog at hand holds"));
                    }
                }));
        return findings.stream();
    }

    private void checkCounts(Map<CountedKind, Integer> declared) {
        declared.forEach((kind, count) -> {
            long actual = kind.actual(catalog);
            if (count != actual) {
                report("catalog.count", "/counts/" + kind.property(), "declares " + count + " but there are " + actual);
            }
        });
    }

    private void checkRequirementCounts(Map<String, Integer> declared) {
        Map<String, Integer> actual = new LinkedHashMap<>();
        declared.keySet().forEach(kind -> actual.put(kind, 0));
        catalog.requirements().forEach(requirement -> actual.merge(requirement.kind(), 1, Integer::sum));
        actual.forEach((kind, count) -> {
            int expected = declared.getOrDefault(kind, 0);
            if (count != expected) {
                report(
                        "catalog.count",
                        "/counts/requirements/" + kind,
                        "declares " + expected + " but there are " + count);
            }
        });
    }

    private void checkUniqueIds() {
        unique(catalog.annexes(), "/annexes", Annex::id);
        unique(catalog.traits(), "/traits", definition -> definition.trait().id());
        unique(catalog.clauses(), "/clauses", Clause::id);
        unique(catalog.controlGroups(), "/controlGroups", ControlGroup::id);
        each(
                catalog.controlGroups(),
                "/controlGroups",
                (group, at) -> unique(group.subgroups(), at + "/subgroups", ControlSubgroup::id));
        unique(catalog.controls(), "/controls", control -> control.ref().control());
        each(catalog.controls(), "/controls", (control, at) -> {
            if (control.guidance() != null) {
                claim(control.guidance().id(), at + "/guidance");
            }
        });
        checkTopicIds(catalog.objectives(), "/objectives");
        checkTopicIds(catalog.riskSources(), "/riskSources");
        unique(catalog.requirements(), "/requirements", Requirement::id);
        Set<String> dateIds = new HashSet<>();
        each(catalog.dates(), "/dates", (date, at) -> {
            if (!dateIds.add(date.id())) {
                report("catalog.duplicate-id", at + "/id", "there is another date \"" + date.id() + "\"");
            }
        });
        Set<String> noticeIds = new HashSet<>();
        each(catalog.notices(), "/notices", (notice, at) -> {
            if (!noticeIds.add(notice.id())) {
                report("catalog.duplicate-id", at + "/id", "there is another notice \"" + notice.id() + "\"");
            }
        });
    }

    private void checkTopicIds(List<? extends Topic> topics, String at) {
        unique(topics, at, Topic::id);
        each(
                topics,
                at,
                (topic, place) -> unique(
                        topic.questions(),
                        place + "/questions",
                        question -> question.ref().question()));
    }

    private void checkClauseTree() {
        Map<String, @Nullable String> parents = new HashMap<>();
        catalog.clauses().forEach(clause -> parents.put(clause.id(), clause.parent()));
        Set<String> circle = underThemselves(parents);
        each(catalog.clauses(), "/clauses", (clause, at) -> {
            String parent = clause.parent();
            if (parent == null) {
                return;
            }
            if (!parents.containsKey(parent)) {
                report("catalog.parent", at + "/parent", "there is no clause \"" + parent + "\" to stand under");
            } else {
                checkNotUnderItself("clause", clause.id(), circle, at);
            }
        });
    }

    /** Other entries can stand above requirements, but only requirements can close a circle. */
    private void checkRequirementTree() {
        Map<String, @Nullable String> parents = new HashMap<>();
        catalog.requirements().forEach(requirement -> parents.put(requirement.id(), requirement.parent()));
        Set<String> circle = underThemselves(parents);
        each(catalog.requirements(), "/requirements", (requirement, at) -> {
            String parent = requirement.parent();
            if (parent == null) {
                return;
            }
            if (!placeOfId.containsKey(parent)) {
                report("catalog.parent", at + "/parent", "there is no entry \"" + parent + "\" to stand under");
            } else {
                checkNotUnderItself("entry", requirement.id(), circle, at);
            }
        });
    }

    private void checkNotUnderItself(String kind, String id, Set<String> circle, String at) {
        if (circle.contains(id)) {
            report("catalog.cyclic-parent", at + "/parent", kind + " \"" + id + "\" stands under itself");
        }
    }

    /** The entries of which the way up leads back to them, each passed once, however deep the tree. */
    private static Set<String> underThemselves(Map<String, @Nullable String> parents) {
        Set<String> passed = new HashSet<>();
        Set<String> circle = new HashSet<>();
        for (String start : parents.keySet()) {
            List<String> way = new ArrayList<>();
            String entry = start;
            while (entry != null && passed.add(entry)) {
                way.add(entry);
                entry = parents.get(entry);
            }
            int closed = entry == null ? -1 : way.indexOf(entry);
            if (closed >= 0) {
                circle.addAll(way.subList(closed, way.size()));
            }
        }
        return circle;
    }

    private void checkControlTree() {
        Map<String, Set<String>> subgroups = new HashMap<>();
        catalog.controlGroups().forEach(group -> {
            Set<String> ids = new HashSet<>();
            group.subgroups().forEach(subgroup -> ids.add(subgroup.id()));
            subgroups.put(group.id(), ids);
        });
        each(catalog.controls(), "/controls", (control, at) -> {
            Set<String> inGroup = subgroups.get(control.group());
            String subgroup = control.subgroup();
            if (inGroup == null) {
                report("catalog.parent", at + "/group", "there is no control group \"" + control.group() + "\"");
            } else if (subgroup != null && !inGroup.contains(subgroup)) {
                report(
                        "catalog.parent",
                        at + "/subgroup",
                        "control group " + control.group() + " has no subgroup \"" + subgroup + "\"");
            }
        });
    }

    private void checkReferences() {
        references(
                catalog.baselineControls(),
                "/baselineControls",
                related -> related.ref().control(),
                "/ref",
                controls,
                "control");
        references(
                catalog.conditionalControls(),
                "/conditionalControls",
                conditional -> conditional.ref().control(),
                "/ref",
                controls,
                "control");
        checkTopicReferences(catalog.objectives(), "/objectives");
        checkTopicReferences(catalog.riskSources(), "/riskSources");
        each(
                catalog.riskSources(),
                "/riskSources",
                (source, at) -> references(
                        source.objectives(),
                        at + "/objectives",
                        related -> related.ref().objective(),
                        "/ref",
                        objectives,
                        "objective"));
        each(catalog.disagreements(), "/disagreements", (disagreement, at) -> {
            String item = disagreement.item();
            if (item != null && !placeOfId.containsKey(item)) {
                reportDangling(at + "/item", "entry", item);
            }
        });
    }

    /** References into other catalogs are for {@link Catalogs#check} to look at. */
    private void checkRequirementReferences() {
        Set<String> entries = catalog.entries().map(CatalogEntry::id).collect(Collectors.toSet());
        Set<String> dates = catalog.dates().stream().map(ApplicationDate::id).collect(Collectors.toSet());
        each(catalog.requirements(), "/requirements", (requirement, at) -> {
            references(requirement.appliesFrom(), at + "/appliesFrom", id -> id, "", dates, "date");
            Set<EntryRef> seen = new HashSet<>();
            each(requirement.relatesTo(), at + "/relatesTo", (ref, refAt) -> {
                if (ref.catalog().equals(catalog.id()) && !entries.contains(ref.entry())) {
                    reportDangling(refAt, "entry", ref.entry());
                }
                if (!seen.add(ref)) {
                    reportRepeated(refAt, "entry", ref.toString());
                }
            });
        });
    }

    private void checkTranslations() {
        Set<String> entries = catalog.entries().map(CatalogEntry::id).collect(Collectors.toSet());
        catalog.translations()
                .forEach((tag, titles) -> titles.keySet().stream()
                        .filter(id -> !entries.contains(id))
                        .sorted()
                        .forEach(id -> reportDangling("/translations/" + tag + "/" + id, "entry", id)));
    }

    private void checkTopicReferences(List<? extends Topic> topics, String place) {
        each(topics, place, (topic, at) -> {
            references(
                    topic.controls(),
                    at + "/controls",
                    related -> related.ref().control(),
                    "/ref",
                    controls,
                    "control");
            references(topic.traits(), at + "/traits", Trait::id, "", traits, "trait");
            each(
                    topic.questions(),
                    at + "/questions",
                    (question, questionAt) -> question.answeredByTraits().stream()
                            .filter(trait -> !traits.contains(trait.id()))
                            .forEach(trait -> reportDangling(questionAt + "/answeredByTraits", "trait", trait.id())));
        });
    }

    private <T> void references(
            List<T> elements,
            String place,
            Function<T, String> target,
            String property,
            Set<String> known,
            String kind) {
        Set<String> seen = new HashSet<>();
        each(elements, place, (element, at) -> {
            String id = target.apply(element);
            if (!known.contains(id)) {
                reportDangling(at + property, kind, id);
            }
            if (!seen.add(id)) {
                reportRepeated(at + property, kind, id);
            }
        });
    }

    private <T> void unique(List<T> elements, String place, Function<? super T, String> id) {
        each(elements, place, (element, at) -> claim(id.apply(element), at));
    }

    private void claim(String id, String at) {
        String first = placeOfId.putIfAbsent(id, at);
        if (first != null) {
            report("catalog.duplicate-id", at + "/id", "\"" + id + "\" is the id of " + first + " already");
        }
    }

    private void reportDangling(String at, String kind, String id) {
        report("catalog.dangling-reference", at, "there is no " + kind + " \"" + id + "\"");
    }

    private void reportRepeated(String at, String kind, String id) {
        report("catalog.duplicate-reference", at, kind + " \"" + id + "\" is named above already");
    }

    private void report(String code, String at, String message) {
        findings.add(Finding.error(code, Place.document(at), message));
    }

    private static <T> void each(List<T> elements, String place, Visitor<? super T> visitor) {
        for (int i = 0; i < elements.size(); i++) {
            visitor.visit(elements.get(i), place + "/" + i);
        }
    }

    private interface Visitor<T> {
        void visit(T element, String at);
    }
}
