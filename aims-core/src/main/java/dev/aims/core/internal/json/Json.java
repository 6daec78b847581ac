package dev.aims.core.internal.json;

import dev.aims.core.model.Entity;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The mappers of the library, strict about what they read, and their errors in words. */
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 4 * 1024 * 1024;
    private static final int MAX_NUMBER = 64;
    private static final Pattern SOURCE = Pattern.compile(" \\(for .*", Pattern.DOTALL);

    /** Reads as strictly and writes in canonical form (RFC 8785). */
    public static final JsonMapper CANONICAL = builder(factory()
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .annotationIntrospector(new Unsealing())
            .addModule(new SimpleModule("canonical")
                    .setSerializerModifier(new Sealing.Modifier())
                    .addSerializer(Double.class, new CanonicalDouble())
                    .addSerializer(double.class, new CanonicalDouble())
                    .addSerializer(BigDecimal.class, new CanonicalDecimal()))
            .build();

    /** Made when it is first asked for, as a host that only commits never does. */
    private static final class ForPeople {
        private static final JsonMapper MAPPER = builder(factory().build())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .build();

        private static final ObjectWriter LINES = MAPPER.writer()
                .without(SerializationFeature.INDENT_OUTPUT)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .withRootValueSeparator("");

        private static final ObjectReader TREES =
                MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Only takes apart: what stands twice is for others to find. */
    private static final JsonFactory LINES = JsonFactory.builder()
            .streamReadConstraints(factory().build().streamReadConstraints())
            .build();

    private Json() {}

    /** A parser for one line of a history, which stands before its first token. */
    public static JsonParser line(byte[] line, int length) {
        return LINES.createParser(ObjectReadContext.empty(), line, 0, length);
    }

    /** Reads strictly and writes for people. */
    public static JsonMapper mapper() {
        return ForPeople.MAPPER;
    }

    /** The canonical form of any JSON text. */
    public static byte[] canonical(byte[] json) {
        return CANONICAL.writeValueAsBytes(CANONICAL.readValue(json, Object.class));
    }

    /** For documents, in which {@link StrictNames} finds what stands twice. */
    public static JsonFactory documents(int maxDepth, int maxText, int maxNumber) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxStringLength(maxText)
                        .maxNameLength(maxText)
                        .maxNumberLength(maxNumber)
                        .build())
                .build();
    }

    /** Writes values without anything between them, and leaves the stream open. */
    public static JsonGenerator linesTo(OutputStream out) {
        return ForPeople.LINES.createGenerator(out);
    }

    private static JsonFactoryBuilder factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the shortest form on every version of Java
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .maxNumberLength(MAX_NUMBER)
                        .build());
    }

    private static JsonMapper.Builder builder(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .addModule(new SimpleModule("reading").setDeserializerModifier(new Reuse.Modifier()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .defaultLeniency(false)
                .withCoercionConfigDefaults(Json::refuseCoercions)
                .withCoercionConfig(
                        LogicalType.Float,
                        coercions -> coercions.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert));
    }

    /**
     * Reads one entity from a parser that stands at its first token, and leaves it at the last one.
     *
     * @param reuse gives small values that were read before
     */
    public static ObjectReader entities(Class<? extends Entity> type, Reuse reuse) {
        return mapper().readerFor(type)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .withAttribute(Reuse.ATTRIBUTE, reuse);
    }

    /** Reads one value of any form from a parser that stands at its first token. */
    public static JsonNode tree(JsonParser parser) {
        return ForPeople.TREES.readValue(parser);
    }

    public static <E extends Entity> E toEntity(JsonNode node, Class<E> type) {
        return mapper().treeToValue(node, type);
    }

    /** Where and what, as far as the failure tells, for text that is no JSON. */
    public static String describe(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return (location == null || location.getLineNr() < 1 ? "" : position(location) + ": ") + reason(failure);
    }

    /** A number is no text, a text no number, and an empty text not the absence of a value. */
    private static void refuseCoercions(MutableCoercionConfig coercions) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            coercions.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** What went wrong, in one line and without the names of classes. */
    public static String reason(JacksonException failure) {
        Throwable root = rootCause(failure);
        if (root instanceof IllegalArgumentException refused && refused.getMessage() != null) {
            return refused.getMessage();
        } else if (root instanceof NullPointerException missing && missing.getMessage() != null) {
            return missing.getMessage() + " is required";
        } else if (failure instanceof UnrecognizedPropertyException unknown) {
            return "is not known here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        } else if (failure instanceof InvalidFormatException format) {
            return "must be " + noun(format.getTargetType()) + " but was " + quoted(format.getValue());
        } else if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            boolean isAbsent = mismatch.getOriginalMessage().startsWith("Cannot map `null`");
            return isAbsent ? "is required" : "must be " + noun(mismatch.getTargetType());
        }
        return SOURCE.matcher(failure.getOriginalMessage())
                .replaceAll("")
                .lines()
                .findFirst()
                .orElse("malformed");
    }

    private static String quoted(Object value) {
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    private static String noun(Class<?> type) {
        if (type == LocalDate.class) {
            return "a date such as 2024-12-31";
        } else if (type == ZoneId.class) {
            return "a time zone such as Europe/Berlin";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == int.class || type == long.class || type == Integer.class) {
            return "a whole number";
        } else if (type == double.class || type == Double.class) {
            return "a number";
        } else if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        } else if (Map.class.isAssignableFrom(type) || Entity.class.isAssignableFrom(type)) {
            return "an object";
        }
        return type == String.class ? "text" : "of the form of " + type.getSimpleName();
    }

    /** The place below the value that was read, as a JSON Pointer; empty for the value itself. */
    public static String pointer(JacksonException failure) {
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

    public static String position(TokenStreamLocation location) {
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
