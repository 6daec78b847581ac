package dev.aims.annex.catalog;

import dev.aims.core.model.Trait;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    static List<Finding> check(Catalog catalog, Map<CountedKind, Integer> declared) {
        CatalogIntegrity integrity = new CatalogIntegrity(catalog);
        integrity.checkCounts(declared);
        integrity.checkUniqueIds();
        integrity.checkClauseTree();
        integrity.checkControlTree();
        integrity.checkReferences();
        return integrity.findings;
    }

    private void checkCounts(Map<CountedKind, Integer> declared) {
        declared.forEach((kind, count) -> {
            long actual = kind.actual(catalog);
            if (count != actual) {
                report("catalog.count", "/counts/" + kind.property(), "declares " + count + " but there are " + actual);
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
        each(catalog.clauses(), "/clauses", (clause, at) -> {
            String parent = clause.parent();
            if (parent == null) {
                return;
            }
            if (!parents.containsKey(parent)) {
                report("catalog.parent", at + "/parent", "there is no clause \"" + parent + "\" to stand under");
            } else if (isUnderItself(clause.id(), parents)) {
                report("catalog.cyclic-parent", at + "/parent", "clause \"" + clause.id() + "\" stands under itself");
            }
        });
    }

    private static boolean isUnderItself(String clause, Map<String, @Nullable String> parents) {
        Set<String> passed = new HashSet<>();
        String above = parents.get(clause);
        while (above != null && passed.add(above)) {
            if (above.equals(clause)) {
                return true;
            }
            above = parents.get(above);
        }
        return false;
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
                report("catalog.duplicate-reference", at + property, kind + " \"" + id + "\" is named above already");
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
