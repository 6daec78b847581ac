package dev.aims.core.json;

import dev.aims.core.model.Entity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper of this package, strict about what it reads, and its errors in words. */
final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 4 * 1024 * 1024;
    private static final int MAX_NUMBER = 64;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .maxNumberLength(MAX_NUMBER)
                            .build())
                    .build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    static <E extends Entity> E toEntity(JsonNode node, Class<E> type) {
        return MAPPER.treeToValue(node, type);
    }

    /** What went wrong, in one line and without the names of classes. */
    static String reason(JacksonException failure) {
        if (rootCause(failure) instanceof IllegalArgumentException refused && refused.getMessage() != null) {
            return refused.getMessage();
        } else if (rootCause(failure) instanceof NullPointerException missing && missing.getMessage() != null) {
            return missing.getMessage() + " is required";
        }
        String message = failure.getOriginalMessage();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** The place below the value that was read, as a JSON Pointer; empty for the value itself. */
    static String pointer(JacksonException failure) {
        StringBuilder pointer = new StringBuilder();
        if (failure instanceof DatabindException) {
            for (JacksonException.Reference step : failure.getPath()) {
                pointer.append('/');
                if (step.getPropertyName() != null) {
                    pointer.append(step.getPropertyName().replace("~", "~0").replace("/", "~1"));
                } else {
                    pointer.append(step.getIndex());
                }
            }
        }
        return pointer.toString();
    }

    static String position(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
