package dev.aims.annex.interchange.cisoassistant;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogReader;
import dev.aims.annex.catalog.ContentKind;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.internal.DocumentNode;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a catalog of a framework: first a document of the library's own format, then what its reader makes of that, so
 * that an imported catalog has passed the same checks as any other.
 */
final class FrameworkImport {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTICE =
            "Imported from a library of CISO Assistant. It does not say which words are the publisher's, nor whether the"
                    + " framework is in force: both are assumptions here.";

    private final LibraryHeader header;
    private final Urns urns;
    private final NotCarried notCarried;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> idOfUrn = new HashMap<>();
    private final Map<String, Map<String, String>> translations = new LinkedHashMap<>();

    FrameworkImport(LibraryHeader header, Urns urns, NotCarried notCarried) {
        this.header = header;
        this.urns = urns;
        this.notCarried = notCarried;
    }

    /** The catalog and no error, or the errors, with places in the library. */
    Checked<Optional<Catalog>> read(DocumentNode framework) {
        String urn = framework.text("urn");
        String refId = framework.optionalText("ref_id");
        String id = (refId == null ? Urns.idOfUrn(urn) : Urns.idOf(refId)).toLowerCase(Locale.ROOT);
        notCarried.allBut(
                framework, "urn", "ref_id", "name", "description", "translations", "requirement_nodes", "locale");
        List<Named> nodes = framework.objects("requirement_nodes", this::name);
        List<Map<String, Object>> requirements =
                nodes.stream().map(this::requirement).toList();
        if (hasErrors()) {
            return new Checked<>(Optional.empty(), findings);
        }
        byte[] document = JSON.writeValueAsBytes(document(framework, id, requirements));
        Checked<Optional<Catalog>> read = CatalogReader.json().read(new ByteArrayInputStream(document));
        read.findings().forEach(finding -> findings.add(inLibrary(finding, framework.pointer())));
        read.value().ifPresent(catalog -> remember(urn, catalog));
        return new Checked<>(read.value(), findings);
    }

    /** Parents can stand below their children, so ids are known before requirements are made. */
    private Named name(DocumentNode node) {
        String urn = node.text("urn");
        String refId = node.optionalText("ref_id");
        String id = refId == null ? Urns.idOfUrn(urn) : Urns.idOf(refId);
        if (idOfUrn.putIfAbsent(urn.toLowerCase(Locale.ROOT), id) != null) {
            error("ciso.duplicate-urn", node.pointer() + "/urn", "there is another node \"" + urn + "\"");
        }
        return new Named(node, refId, id);
    }

    private Map<String, Object> requirement(Named named) {
        DocumentNode node = named.node();
        String refId = named.refId();
        String id = named.id();
        String name = node.optionalText("name");
        boolean assessable = node.flag("assessable");
        Map<String, Object> requirement = new LinkedHashMap<>();
        requirement.put("id", id);
        put(requirement, "parent", parent(node));
        requirement.put("kind", assessable ? "requirement" : "heading");
        put(requirement, "designation", refId == null || refId.equals(id) ? null : refId);
        requirement.put("title", name != null ? name : refId != null ? refId : id);
        put(requirement, "summary", node.optionalText("description"));
        requirement.put("assessable", assessable);
        put(requirement, "note", node.optionalText("annotation"));
        String evidence = node.optionalText("typical_evidence");
        requirement.put("evidenceExamples", evidence == null ? List.of() : List.of(evidence));
        List<String> groups = node.texts("implementation_groups");
        requirement.put("properties", groups.isEmpty() ? Map.of() : Map.of("implementation-groups", groups));
        translate(node, id);
        notCarried.allBut(
                node,
                "urn",
                "ref_id",
                "parent_urn",
                "name",
                "description",
                "assessable",
                "annotation",
                "typical_evidence",
                "implementation_groups",
                "translations",
                "depth");
        return requirement;
    }

    private @Nullable String parent(DocumentNode node) {
        String parent = node.optionalText("parent_urn");
        if (parent == null) {
            return null;
        }
        String id = idOfUrn.get(parent.toLowerCase(Locale.ROOT));
        if (id == null) {
            error("ciso.parent", node.pointer() + "/parent_urn", "there is no node \"" + parent + "\"");
        }
        return id;
    }

    private void translate(DocumentNode node, String id) {
        DocumentNode languages = node.optionalObject("translations");
        if (languages != null) {
            for (String tag : languages.names()) {
                String title = languages.object(tag).optionalText("name");
                if (title != null) {
                    translations
                            .computeIfAbsent(tag, key -> new LinkedHashMap<>())
                            .put(id, title);
                }
            }
        }
    }

    private Map<String, Object> document(DocumentNode framework, String id, List<Map<String, Object>> requirements) {
        String name = framework.optionalText("name");
        String title = name == null ? header.name() : name;
        Map<String, Long> counts = new LinkedHashMap<>();
        requirements.forEach(each -> counts.merge(String.valueOf(each.get("kind")), 1L, Long::sum));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", "aims-catalog/1");
        document.put("id", id);
        document.put("edition", header.version());
        document.put("standard", title);
        document.put("title", title);
        document.put("language", header.locale());
        document.put("status", "in_force");
        document.put("publisher", header.provider());
        put(document, "published", header.published());
        document.put("licence", header.copyright());
        document.put("sources", List.of(header.urn()));
        document.put("counts", Map.of("requirements", counts));
        document.put("bases", bases());
        document.put(
                "notices", List.of(Map.of("id", "imported", "text", NOTICE, "covers", List.of("identifier", "text"))));
        document.put("requirements", requirements);
        document.put("translations", translations);
        return document;
    }

    private static Map<String, String> bases() {
        Map<String, String> bases = new LinkedHashMap<>();
        Arrays.stream(ContentKind.values())
                .forEach(kind -> bases.put(kind.name().toLowerCase(Locale.ROOT), "expert"));
        return bases;
    }

    private void remember(String urn, Catalog catalog) {
        urns.add(urn, catalog);
        idOfUrn.forEach((node, id) -> urns.addNode(node, new EntryRef(catalog.id(), id)));
    }

    /** A place in the document that was made tells which node of the library it was made of. */
    private static Finding inLibrary(Finding finding, String framework) {
        String place = finding.place() instanceof Place.Document at ? at.pointer() : "";
        String pointer = place.startsWith("/requirements/")
                ? framework + "/requirement_nodes" + place.substring("/requirements".length())
                : framework + place;
        return new Finding(
                finding.code(), finding.severity(), Place.document(pointer), finding.message(), finding.basis());
    }

    private boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    private record Named(DocumentNode node, @Nullable String refId, String id) {}

    private static void put(Map<String, Object> target, String name, @Nullable Object value) {
        if (value != null) {
            target.put(name, value);
        }
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, Place.document(at), message));
    }
}
