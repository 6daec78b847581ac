package dev.aims.risk.quantification.interchange;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML as if it were JSON. Aliases are refused: the parser would hand out their names in place of what they stand
 * for, and to follow them is how a small document becomes an endless one.
 */
final class YamlTree {
    private static final ObjectMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(DocumentTree.LIMITS)
                    .loadSettings(LoadSettings.builder()
                            .setCodePointLimit(PortfolioFile.MAX_BYTES)
                            .build())
                    .build())
            .build();

    private YamlTree() {}

    static @Nullable JsonNode read(byte[] bytes) {
        try (JsonParser parser = new AliasRefusing((YAMLParser) MAPPER.createParser(bytes))) {
            return DocumentTree.only(MAPPER, parser);
        }
    }

    private static final class AliasRefusing extends JsonParserDelegate {
        private final YAMLParser yaml;

        AliasRefusing(YAMLParser yaml) {
            super(yaml);
            this.yaml = yaml;
        }

        @Override
        public JsonToken nextToken() {
            JsonToken token = yaml.nextToken();
            if (yaml.isCurrentAlias()) {
                throw new StreamReadException(yaml, "the alias is not followed; write out what it stands for");
            }
            return token;
        }
    }
}
