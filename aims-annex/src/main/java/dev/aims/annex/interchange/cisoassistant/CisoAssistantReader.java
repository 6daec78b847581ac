package dev.aims.annex.interchange.cisoassistant;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.internal.DocumentNode;
import dev.aims.annex.internal.DocumentSyntax;
import dev.aims.annex.internal.ReadDocument;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Reads a library file of CISO Assistant, which is YAML: frameworks become catalogs, requirement mapping sets crosswalks,
 * risk matrices risk criteria. {@code tools.jackson.dataformat:jackson-dataformat-yaml} has to be on the path.
 *
 * <pre>{@code
 * var read = CisoAssistantReader.standard()
 *         .withFramework("urn:intuitem:risk:framework:iso27001-2022", Catalogs.builtIn().get("iso-27001"))
 *         .read(in);
 * }</pre>
 *
 * <ul>
 *   <li>An entry's id is the node's {@code ref_id}, with hyphens for what no id may have, or else the end of its URN.
 *       Mappings find entries by URN among the frameworks of the file and those given; entries of other frameworks go by
 *       the ends of their URNs, and a finding says so.
 *   <li>Relations are read from source to target: {@code equal} is equivalent, {@code intersect} intersects.
 *   <li>A grid has a row for each probability and a column for each impact. It says nothing of tolerance: the lowest
 *       level is taken, with a warning.
 * </ul>
 *
 * <p>A part with an error is left out whole, a mapping with an error alone, and all parts if what the library says of itself
 * has one; what is not carried over is told once by name. Places are JSON Pointers into the file. Files of more than 16 MiB, nested deeper than 32, or with aliases are
 * refused.
 */
public final class CisoAssistantReader {
    private final Map<String, Catalog> frameworks;

    private CisoAssistantReader(Map<String, Catalog> frameworks) {
        this.frameworks = frameworks;
    }

    public static CisoAssistantReader standard() {
        return new CisoAssistantReader(Map.of());
    }

    /** The same reader, taking a framework of another file for this catalog. */
    public CisoAssistantReader withFramework(String urn, Catalog catalog) {
        Map<String, Catalog> all = new LinkedHashMap<>(frameworks);
        all.put(Objects.requireNonNull(urn, "urn"), Objects.requireNonNull(catalog, "catalog"));
        return new CisoAssistantReader(all);
    }

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @throws CisoAssistantException if the stream fails, or if what reads YAML is not on the path
     */
    public Checked<CisoAssistantLibrary> read(InputStream in) {
        Objects.requireNonNull(in, "in");
        ReadDocument document;
        try {
            document = DocumentSyntax.YAML.read(in, "ciso");
        } catch (IOException e) {
            throw new CisoAssistantException("the library could not be read: " + e.getMessage(), e);
        }
        JsonNode root = document.root();
        if (root == null) {
            return new Checked<>(new CisoAssistantLibrary(List.of(), List.of(), List.of()), document.findings());
        }
        return new Reading(root).result();
    }

    /** One reading. */
    private final class Reading {
        private final List<Finding> findings = new ArrayList<>();
        private final NotCarried notCarried = new NotCarried();
        private final Urns urns = new Urns();
        private final JsonNode root;
        private final Parts parts;
        private final LibraryHeader header;
        private final List<Catalog> catalogs = new ArrayList<>();
        private final List<Crosswalk> crosswalks = new ArrayList<>();
        private final List<RiskCriteria> criteria = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final boolean isHeaderSound;

        Reading(JsonNode root) {
            this.root = Parts.withoutNulls(root);
            DocumentNode library = new DocumentNode(this.root, "", "ciso", findings);
            header = LibraryHeader.of(library);
            isHeaderSound = findings.isEmpty();
            notCarried.allBut(
                    library,
                    "urn",
                    "locale",
                    "ref_id",
                    "name",
                    "description",
                    "copyright",
                    "version",
                    "publication_date",
                    "provider",
                    "packager",
                    "dependencies",
                    "translations",
                    "objects");
            parts = new Parts(this.root);
            DocumentNode objects = library.optionalObject("objects");
            if (objects == null) {
                findings.add(Finding.error("ciso.missing-value", Place.document(""), "lacks \"objects\""));
            } else {
                notCarried.allBut(objects, Parts.NAMES);
            }
            frameworks.forEach(urns::add);
        }

        Checked<CisoAssistantLibrary> result() {
            each(List.of("framework", "frameworks"), this::readFramework);
            each(List.of("requirement_mapping_set", "requirement_mapping_sets"), this::readMappings);
            each(List.of("risk_matrix", "risk_matrices"), this::readMatrix);
            findings.addAll(notCarried.findings());
            return new Checked<>(
                    isHeaderSound
                            ? new CisoAssistantLibrary(catalogs, crosswalks, criteria)
                            : new CisoAssistantLibrary(List.of(), List.of(), List.of()),
                    findings);
        }

        private void each(List<String> names, BiConsumer<JsonNode, String> reader) {
            names.forEach(name -> parts.of(name, findings).forEach((pointer, part) -> reader.accept(part, pointer)));
        }

        private void readFramework(JsonNode part, String pointer) {
            List<Finding> own = new ArrayList<>();
            Checked<Optional<Catalog>> read =
                    new FrameworkImport(header, urns, notCarried).read(new DocumentNode(part, pointer, "ciso", own));
            findings.addAll(own);
            findings.addAll(read.findings());
            if (own.stream().noneMatch(Finding::isError)) {
                read.value()
                        .filter(catalog -> isNew("framework", catalog.id(), pointer))
                        .ifPresent(catalogs::add);
            }
        }

        private void readMappings(JsonNode part, String pointer) {
            Crosswalk crosswalk = new MappingImport(header, urns, notCarried, findings)
                    .read(new DocumentNode(part, pointer, "ciso", findings));
            if (crosswalk != null && isNew("mapping set", crosswalk.id(), pointer)) {
                crosswalks.add(crosswalk);
            }
        }

        /** Whether no other part of the kind has this id; what has one that is taken is left out. */
        private boolean isNew(String kind, String id, String pointer) {
            boolean isNew = ids.add(kind + " " + id);
            if (!isNew) {
                findings.add(Finding.error(
                        "ciso.duplicate-urn",
                        Place.document(pointer + "/urn"),
                        "there is another " + kind + " " + id + "; this one is left out"));
            }
            return isNew;
        }

        private void readMatrix(JsonNode part, String pointer) {
            List<Finding> own = new ArrayList<>();
            var read = new MatrixImport(header, notCarried)
                    .read(new DocumentNode(part, pointer, "ciso", own), Parts.grid(part, pointer, own));
            own.addAll(read.findings());
            if (own.stream().noneMatch(Finding::isError)) {
                read.value()
                        .filter(matrix -> isNew("risk matrix", matrix.id().value(), pointer))
                        .ifPresent(criteria::add);
            }
            findings.addAll(own);
        }
    }
}
