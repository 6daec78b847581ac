package dev.aims.annex.catalog;

import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a catalog of the format {@code aims-catalog/1} and checks it: that every value is there and of its type, that
 * nothing is in it that the format does not know, that ids are unique, parents and whatever else is referred to exist,
 * and that there are as many entries as the catalog itself declares.
 *
 * <p>There is no such thing as half a catalog: one error, and there is none, only findings, each with its JSON Pointer.
 * A document of more than 16 MiB, or nested deeper than 32, is refused.
 */
public final class CatalogReader {
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(100_000)
                            .maxNameLength(1_000)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .build();

    private final ObjectMapper mapper;

    private CatalogReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Reads JSON. */
    public static CatalogReader json() {
        return new CatalogReader(JSON);
    }

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @return the catalog and no error, or no catalog and every error that was found
     * @throws CatalogException if the stream fails
     */
    public Checked<Optional<Catalog>> read(InputStream in) {
        byte[] bytes = bytes(in);
        if (bytes.length > MAX_BYTES) {
            return refused("catalog.limit", "the document has more than " + MAX_BYTES + " bytes");
        }
        JsonNode document;
        try {
            document = mapper.readTree(bytes);
        } catch (StreamConstraintsException e) {
            return refused("catalog.limit", at(e));
        } catch (JacksonException e) {
            return refused("catalog.malformed", at(e));
        }
        return checked(document, sha256(bytes));
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

    private static Checked<Optional<Catalog>> checked(JsonNode document, String sha256) {
        List<Finding> findings = new ArrayList<>();
        CatalogParser parser = new CatalogParser(findings);
        Catalog catalog = parser.parse(new CatalogNode(document, "", findings), sha256);
        if (findings.isEmpty()) {
            findings.addAll(CatalogIntegrity.check(catalog, parser.declaredCounts()));
        }
        return new Checked<>(findings.isEmpty() ? Optional.of(catalog) : Optional.empty(), findings);
    }

    private static Checked<Optional<Catalog>> refused(String code, String message) {
        return new Checked<>(Optional.empty(), List.of(Finding.error(code, Place.document(""), message)));
    }

    private static String at(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String where = location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        return where + ": " + e.getOriginalMessage();
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new CatalogException("the catalog could not be read: " + e.getMessage(), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
