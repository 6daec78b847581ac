package dev.aims.annex.interchange.cisoassistant;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.crosswalk.CrosswalkRow;
import dev.aims.annex.crosswalk.CrosswalkSource;
import dev.aims.annex.crosswalk.Relation;
import dev.aims.annex.internal.DocumentNode;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a crosswalk of a requirement mapping set, whose relation is read from source to target. */
final class MappingImport {
    private static final String SOURCE = "library";
    private static final Map<String, Relation> RELATIONS = Map.of(
            "equal", Relation.EQUIVALENT,
            "subset", Relation.SUBSET,
            "superset", Relation.SUPERSET,
            "intersect", Relation.INTERSECTS);

    private final LibraryHeader header;
    private final Urns urns;
    private final NotCarried notCarried;
    private final List<Finding> findings;
    private final Set<List<Object>> statements = new HashSet<>();

    MappingImport(LibraryHeader header, Urns urns, NotCarried notCarried, List<Finding> findings) {
        this.header = header;
        this.urns = urns;
        this.notCarried = notCarried;
        this.findings = findings;
    }

    /** Null if the set does not say what it is or between which frameworks. */
    @Nullable
    Crosswalk read(DocumentNode set) {
        String urn = set.text("urn");
        String name = set.optionalText("name");
        String source = framework(set, "source_framework_urn");
        String target = framework(set, "target_framework_urn");
        String id = idOf(set, "urn", urn);
        if (List.of(id, source, target).contains(DocumentNode.STAND_IN)) {
            return null;
        }
        notCarried.allBut(
                set,
                "urn",
                "ref_id",
                "name",
                "description",
                "translations",
                "source_framework_urn",
                "target_framework_urn",
                "requirement_mappings");
        List<CrosswalkRow> rows = set.objects("requirement_mappings", node -> row(node, source, target)).stream()
                .filter(Objects::nonNull)
                .toList();
        return new Crosswalk(
                id,
                header.version(),
                name == null ? header.name() : name,
                header.copyright(),
                Map.of(),
                List.of(new CrosswalkSource(SOURCE, header.name(), header.urn())),
                List.of(),
                rows,
                List.of(),
                "");
    }

    /** The id at the end of a URN; the stand-in if there is none. */
    private String idOf(DocumentNode node, String property, String urn) {
        String id = Urns.idOfUrn(urn).toLowerCase(Locale.ROOT);
        if (id.isEmpty()) {
            reportUrn(node, property, urn);
        }
        return id.isEmpty() || urn.equals(DocumentNode.STAND_IN) ? DocumentNode.STAND_IN : id;
    }

    private void reportUrn(DocumentNode node, String property, String urn) {
        findings.add(Finding.error(
                "ciso.malformed-urn",
                Place.document(node.pointer() + "/" + property),
                "must end in an id but is \"" + urn + "\""));
    }

    private String framework(DocumentNode set, String property) {
        String urn = set.text(property);
        if (!urn.equals(DocumentNode.STAND_IN) && urns.catalog(urn) == null) {
            String id = idOf(set, property, urn);
            if (id.equals(DocumentNode.STAND_IN)) {
                return id;
            }
            urns.add(urn, id);
            findings.add(Finding.warning(
                    "ciso.unknown-framework",
                    Place.document(set.pointer() + "/" + property),
                    "no catalog was given for \"" + urn + "\"; its rows speak of a catalog " + id
                            + " whose entries go by the ends of their URNs"));
        }
        return urn;
    }

    private @Nullable CrosswalkRow row(DocumentNode node, String source, String target) {
        EntryRef from = entry(node, "source_requirement_urn", source);
        EntryRef to = entry(node, "target_requirement_urn", target);
        Relation relation = node.parsed("relationship", "unknown-relation", MappingImport::relation, Relation.RELATED);
        String strength = strength(node);
        notCarried.allBut(
                node,
                "source_requirement_urn",
                "target_requirement_urn",
                "relationship",
                "rationale",
                "annotation",
                "strength_of_relationship",
                "strength");
        if (from == null || to == null || !RELATIONS.containsValue(relation)) {
            return null;
        }
        if (from.equals(to)) {
            findings.add(Finding.error(
                    "ciso.self", Place.document(node.pointer()), "relates " + from + " to itself; it is left out"));
            return null;
        }
        if (!statements.add(List.of(from, relation, to))) {
            findings.add(Finding.warning(
                    "ciso.duplicate-row",
                    Place.document(node.pointer()),
                    "says again that " + from + " " + relation.id() + " " + to + "; it is left out"));
            return null;
        }
        String annotation = node.optionalText("annotation");
        String rationale = node.optionalText("rationale");
        return new CrosswalkRow(
                from,
                to,
                relation,
                Basis.EXPERT,
                SOURCE,
                rationale,
                strength == null ? annotation : annotation == null ? strength : annotation + " " + strength);
    }

    private static @Nullable String strength(DocumentNode node) {
        for (String name : List.of("strength_of_relationship", "strength")) {
            if (node.has(name)) {
                return "Strength of the relationship: " + node.count(name) + ".";
            }
        }
        return null;
    }

    private @Nullable EntryRef entry(DocumentNode node, String property, String framework) {
        String urn = node.text(property);
        EntryRef known = urns.entry(framework, urn);
        if (known != null || urn.equals(DocumentNode.STAND_IN)) {
            return known;
        }
        String id = Urns.idOfUrn(urn);
        String catalog = urns.catalog(framework);
        if (id.isEmpty() || catalog == null) {
            reportUrn(node, property, urn);
            return null;
        }
        return new EntryRef(catalog, id);
    }

    private static Relation relation(String text) {
        Relation relation = RELATIONS.get(text);
        if (relation == null) {
            throw new IllegalArgumentException(
                    "must be one of equal, intersect, subset, superset but is \"" + text + "\"");
        }
        return relation;
    }
}
