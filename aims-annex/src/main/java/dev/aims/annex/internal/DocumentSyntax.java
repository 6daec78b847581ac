package dev.aims.annex.internal;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** How a document is written, and the limits within which it is read whatever it says. */
public enum DocumentSyntax {
    JSON {
        @Override
        @Nullable
        JsonNode tree(byte[] bytes) {
            return Json.MAPPER.readTree(bytes);
        }
    },
    /** Needs {@code jackson-dataformat-yaml}, which the library does not bring along. */
    YAML {
        @Override
        @Nullable
        JsonNode tree(byte[] bytes) {
            return YamlTree.read(bytes);
        }
    };

    /** A document of more bytes is refused. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(100_000)
            .maxNameLength(1_000)
            .maxNumberLength(20)
            .build();

    /** Null or missing if there is nothing in the document. */
    abstract @Nullable JsonNode tree(byte[] bytes);

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @param subject the first part of the codes of findings, such as {@code catalog}
     * @throws IOException if the stream fails, or if what reads the syntax is not on the path
     */
    public ReadDocument read(InputStream in, String subject) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            return refused(subject + ".limit", "the document has more than " + MAX_BYTES + " bytes");
        }
        try {
            JsonNode tree = tree(bytes);
            return tree == null || tree.isMissingNode()
                    ? refused(subject + ".malformed", "the document is empty")
                    : new ReadDocument(tree, sha256(bytes), List.of());
        } catch (StreamConstraintsException e) {
            return refused(subject + ".limit", at(e));
        } catch (JacksonException e) {
            return refused(subject + ".malformed", at(e));
        } catch (NoClassDefFoundError e) {
            throw new IOException(
                    "reading YAML needs tools.jackson.dataformat:jackson-dataformat-yaml; add it to the dependencies"
                            + " (as a module: requires tools.jackson.dataformat.yaml)",
                    e);
        }
    }

    private static ReadDocument refused(String code, String message) {
        return new ReadDocument(null, "", List.of(Finding.error(code, Place.document(""), message)));
    }

    private static String at(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String where = location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        return where + ": " + e.getOriginalMessage();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads the one value that a parser has, and refuses what is behind it; null if there is none. */
    static @Nullable JsonNode only(ObjectMapper mapper, JsonParser parser) {
        return mapper.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(parser);
    }

    /** Made when first needed. */
    private static final class Json {
        static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(LIMITS)
                        .build())
                .build();
    }
}
