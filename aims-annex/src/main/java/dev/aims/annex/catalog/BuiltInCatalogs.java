package dev.aims.annex.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where in the library's jar the catalogs stand that come with it. */
final class BuiltInCatalogs {
    /** What the library is about, and so what registers are judged by unless they say otherwise. */
    static final String SUBJECT = "iso-42001";

    private static final List<String> NAMES = List.of(
            "iso-42001/2023",
            "nist-ai-rmf/1.0",
            "nist-ai-600-1/2024",
            "eu-ai-act/2024",
            "eo-14110/2023",
            "iso-27001/2022",
            "iso-27701/2019",
            "iso-9001/2015",
            "mit-ai-risk-repository/2024",
            "owasp-llm-top10/2025",
            "owasp-agentic-top10/2026",
            "mitre-atlas/2026.09",
            "ibm-ai-risk-atlas/2025");

    private BuiltInCatalogs() {}

    /** A place for each, with nothing read. */
    static Map<String, Shelf> shelves() {
        Map<String, Shelf> shelves = new LinkedHashMap<>();
        NAMES.forEach(name -> shelves.put(name.substring(0, name.indexOf('/')), Shelf.of(() -> load(name))));
        return shelves;
    }

    static Catalog load(String name) {
        String resource = "/META-INF/aims/catalogs/" + name + ".json";
        try (InputStream in = BuiltInCatalogs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new CatalogException("the library lacks its catalog " + resource, List.of());
            }
            var read = CatalogReader.json().read(in);
            return read.value()
                    .orElseThrow(
                            () -> new CatalogException("the catalog " + resource + " is not sound", read.findings()));
        } catch (IOException e) {
            throw new CatalogException("the catalog " + resource + " could not be closed", e);
        }
    }
}
