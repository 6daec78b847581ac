package dev.aims.annex.catalog;

import dev.aims.annex.internal.DocumentNode;
import dev.aims.annex.internal.DocumentSyntax;
import dev.aims.annex.internal.ReadDocument;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads a catalog of the format {@code aims-catalog/1} and checks it: that every value is there and of its type, that
 * nothing is in it that the format does not know, that ids are unique, parents and whatever else is referred to exist,
 * and that there are as many entries as the catalog itself declares.
 *
 * <p>There is no such thing as half a catalog: one error, and there is none, only findings, each with its JSON Pointer.
 * A document of more than 16 MiB, or nested deeper than 32, is refused, and so is YAML with aliases. Readers are
 * immutable and safe for use by many threads.
 */
public final class CatalogReader {
    private static final CatalogReader JSON = new CatalogReader(DocumentSyntax.JSON);
    private static final CatalogReader YAML = new CatalogReader(DocumentSyntax.YAML);

    private final DocumentSyntax syntax;

    private CatalogReader(DocumentSyntax syntax) {
        this.syntax = syntax;
    }

    /** Reads JSON. */
    public static CatalogReader json() {
        return JSON;
    }

    /**
     * Reads YAML that says what the JSON would. It needs {@code tools.jackson.dataformat:jackson-dataformat-yaml}, which
     * the library does not bring along. Ids that look like numbers have to be quoted, so that {@code '4.10'} stays.
     */
    public static CatalogReader yaml() {
        return YAML;
    }

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @return the catalog and no error, or no catalog and every error that was found
     * @throws CatalogException if the stream fails, or YAML is asked for and what reads it is not on the path
     */
    public Checked<Optional<Catalog>> read(InputStream in) {
        Objects.requireNonNull(in, "in");
        ReadDocument document;
        try {
            document = syntax.read(in, "catalog");
        } catch (IOException e) {
            throw new CatalogException("the catalog could not be read: " + e.getMessage(), e);
        }
        JsonNode root = document.root();
        return root == null ? new Checked<>(Optional.empty(), document.findings()) : checked(root, document.sha256());
    }

    /**
     * As {@link #read}, for a caller that has no use for anything but a sound catalog.
     *
     * @throws CatalogException if the stream fails, or if there is any error; its message lists them all
     */
    public Catalog load(InputStream in) {
        Checked<Optional<Catalog>> read = read(in);
        return read.value().orElseThrow(() -> new CatalogException("the catalog is not sound", read.findings()));
    }

    private static Checked<Optional<Catalog>> checked(JsonNode root, String sha256) {
        List<Finding> findings = new ArrayList<>();
        CatalogParser parser = new CatalogParser(findings);
        Catalog catalog = parser.parse(new DocumentNode(root, "", "catalog", findings), sha256);
        if (findings.isEmpty()) {
            findings.addAll(CatalogIntegrity.check(catalog, parser.declaredCounts(), parser.declaredRequirements()));
        }
        return new Checked<>(findings.isEmpty() ? Optional.of(catalog) : Optional.empty(), findings);
    }
}
