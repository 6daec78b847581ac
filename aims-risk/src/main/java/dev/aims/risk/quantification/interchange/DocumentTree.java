package dev.aims.risk.quantification.interchange;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Text as a tree, whatever the text says: within limits, and nothing twice in one object. */
final class DocumentTree {
    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(100_000)
            .maxNameLength(1_000)
            .maxNumberLength(64)
            .build();

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(LIMITS)
                    .build())
            .build();

    private DocumentTree() {}

    static JsonNode json(byte[] bytes) {
        return required(bytes, () -> {
            try (JsonParser parser = JSON.createParser(bytes)) {
                return only(JSON, parser);
            }
        });
    }

    static JsonNode yaml(byte[] bytes) {
        try {
            return required(bytes, () -> YamlTree.read(bytes));
        } catch (NoClassDefFoundError e) {
            throw new PortfolioFileException(
                    "",
                    "reading YAML needs tools.jackson.dataformat:jackson-dataformat-yaml; add it to the dependencies (as a"
                            + " module: requires tools.jackson.dataformat.yaml)",
                    e);
        }
    }

    /** Reads a tree; null or missing if there is nothing. */
    private interface Reading {
        @Nullable
        JsonNode tree();
    }

    private static JsonNode required(byte[] bytes, Reading reading) {
        try {
            JsonNode tree = bytes.length == 0 ? null : reading.tree();
            if (tree == null || tree.isMissingNode()) {
                throw new PortfolioFileException("", "the file is empty");
            }
            return tree;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String where = at == null || at.getLineNr() < 1
                    ? ""
                    : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            String what = e.getOriginalMessage().lines().findFirst().orElse("malformed");
            throw new PortfolioFileException("", where + what, e);
        }
    }

    /** Reads the one value that a parser has, and refuses what is behind it; null if there is none. */
    static @Nullable JsonNode only(ObjectMapper mapper, JsonParser parser) {
        return mapper.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(parser);
    }
}
