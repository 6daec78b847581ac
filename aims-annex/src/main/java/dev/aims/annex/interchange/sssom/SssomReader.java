package dev.aims.annex.interchange.sssom;

import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.internal.DocumentSyntax;
import dev.aims.annex.internal.ReadDocument;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads a mapping set of SSSOM in its TSV form as a crosswalk. The prefix of an id is the id of the catalog, or is
 * translated to it by {@link #withCatalog}; the rest is the id of the entry.
 *
 * <p>{@code exactMatch} becomes equivalent; {@code broadMatch}, whose object is the broader one, subset; {@code
 * narrowMatch} superset; {@code closeMatch} intersects, which a finding tells; {@code relatedMatch} related. What {@link
 * SssomWriter} wrote is read back as it was. A row that says that a mapping does <em>not</em> hold is never read as one,
 * and one without a term becomes an {@linkplain dev.aims.annex.crosswalk.Unrelated entry without a counterpart}.
 *
 * <p>Each row becomes a row or an error that names row and column; row 1 is the first below the header. There is no
 * crosswalk at all if the file is malformed, has no header with the three columns of a mapping, or uses a prefix that
 * its {@code curie_map} does not declare. Files of more than 16 MiB are refused. Metadata is YAML, for which {@code
 * tools.jackson.dataformat:jackson-dataformat-yaml} has to be on the path.
 */
public final class SssomReader {
    private final Map<String, String> catalogs;

    private SssomReader(Map<String, String> catalogs) {
        this.catalogs = catalogs;
    }

    /** A reader that takes each prefix for the id of a catalog. */
    public static SssomReader standard() {
        return new SssomReader(Map.of());
    }

    /** The same reader, taking {@code prefix} for the id of {@code catalog}. */
    public SssomReader withCatalog(String prefix, String catalog) {
        Map<String, String> all = new LinkedHashMap<>(catalogs);
        all.put(Objects.requireNonNull(prefix, "prefix"), Objects.requireNonNull(catalog, "catalog"));
        return new SssomReader(all);
    }

    /**
     * Reads to the end of the stream, which stays open; the metadata stands before the rows, in lines that begin with
     * {@code #}.
     *
     * @throws SssomException if the stream fails, or if there is metadata and what reads YAML is not on the path
     */
    public Checked<Optional<Crosswalk>> read(InputStream in) {
        return read(in, InputStream.nullInputStream());
    }

    /**
     * As {@link #read(InputStream)}, with the metadata in a file of its own.
     *
     * @throws SssomException if a stream fails, or if there is metadata and what reads YAML is not on the path
     */
    public Checked<Optional<Crosswalk>> read(InputStream in, InputStream metadata) {
        List<Finding> findings = new ArrayList<>();
        try {
            String text = text(in, findings);
            if (!findings.isEmpty()) {
                return new Checked<>(Optional.empty(), findings);
            }
            int rows = startOfRows(text);
            byte[] external = metadata.readNBytes(DocumentSyntax.MAX_BYTES + 1);
            byte[] yaml = external.length > 0 ? external : uncommented(text.substring(0, rows));
            Metadata read = metadata(yaml, findings);
            if (!findings.isEmpty()) {
                return new Checked<>(Optional.empty(), findings);
            }
            return MappingRows.read(text.substring(rows), read, catalogs, findings);
        } catch (IOException e) {
            throw new SssomException("the mapping set could not be read: " + e.getMessage(), e);
        }
    }

    private static String text(InputStream in, List<Finding> findings) throws IOException {
        byte[] bytes = in.readNBytes(DocumentSyntax.MAX_BYTES + 1);
        if (bytes.length > DocumentSyntax.MAX_BYTES) {
            findings.add(whole("sssom.limit", "the file has more than " + DocumentSyntax.MAX_BYTES + " bytes"));
            return "";
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            findings.add(whole("sssom.malformed", "the file must be UTF-8 and is not"));
            return "";
        }
    }

    private static Metadata metadata(byte[] yaml, List<Finding> findings) throws IOException {
        if (yaml.length == 0) {
            return Metadata.none();
        }
        ReadDocument document = DocumentSyntax.YAML.read(new ByteArrayInputStream(yaml), "sssom");
        findings.addAll(document.findings());
        JsonNode root = document.root();
        return root == null ? Metadata.none() : Metadata.of(root, findings);
    }

    private static int startOfRows(String text) {
        int at = 0;
        while (text.startsWith("#", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return at;
    }

    private static byte[] uncommented(String block) {
        return block.replaceAll("(?m)^#", "").getBytes(StandardCharsets.UTF_8);
    }

    private static Finding whole(String code, String message) {
        return Finding.error(code, Place.cell(0, null, null), message);
    }
}
