package dev.aims.annex.internal;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of a JSON or YAML document and where it stands. What is not as it should be becomes a finding, and a stand-in takes
 * its place, so that one reading tells all that is wrong; stand-ins go no further, since no document with a finding does.
 */
public final class DocumentNode {
    public static final String STAND_IN = "stand-in";

    private final JsonNode node;
    private final String pointer;
    private final String subject;
    private final List<Finding> findings;

    /** @param subject the first part of the codes of findings, such as {@code catalog} */
    public DocumentNode(JsonNode node, String pointer, String subject, List<Finding> findings) {
        this.node = node;
        this.pointer = pointer;
        this.subject = subject;
        this.findings = node.isObject() ? findings : new ArrayList<>();
        if (!node.isObject()) {
            findings.add(Finding.error(
                    subject + ".wrong-type", Place.document(pointer), "must be an object but is " + kind(node)));
        }
    }

    public String pointer() {
        return pointer;
    }

    /** Reports every property that is not among these. */
    public void allow(String... names) {
        List<String> known = Arrays.asList(names);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                report(
                        "unknown-property",
                        at(name),
                        "no such property; there are " + Arrays.stream(names).collect(Collectors.joining(", ")));
            }
        }
    }

    public String text(String name) {
        String text = optionalText(name);
        if (text == null && !node.has(name)) {
            missing(name);
        }
        return text == null ? STAND_IN : text;
    }

    @Nullable
    public String optionalText(String name) {
        JsonNode value = node.get(name);
        return value == null ? null : text(value, at(name));
    }

    /** @param parser throws {@link IllegalArgumentException} where the text is not of its form */
    public <T> T parsed(String name, String code, Function<String, T> parser, T standIn) {
        T parsed = optionallyParsed(name, code, parser);
        if (parsed == null && !node.has(name)) {
            missing(name);
        }
        return parsed == null ? standIn : parsed;
    }

    public <T> @Nullable T optionallyParsed(String name, String code, Function<String, T> parser) {
        JsonNode value = node.get(name);
        return value == null ? null : parsed(value, at(name), code, parser);
    }

    public <E extends Enum<E>> E term(String name, String code, Class<E> type) {
        return parsed(name, code, text -> term(type, text), type.getEnumConstants()[0]);
    }

    public boolean flag(String name) {
        JsonNode value = node.get(name);
        if (value != null && !value.isBoolean()) {
            report("wrong-type", at(name), "must be true or false but is " + kind(value));
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    public int count(String name) {
        JsonNode value = node.get(name);
        if (value != null && !(value.isInt() && value.intValue() >= 0)) {
            report("wrong-type", at(name), "must be a whole number, 0 or more, but is " + kind(value));
            return 0;
        }
        return value == null ? 0 : value.intValue();
    }

    /** The names of the properties, in the document's order. */
    public List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /** Whether there is such a property, whatever its value. */
    public boolean has(String name) {
        return node.has(name);
    }

    public DocumentNode object(String name) {
        DocumentNode object = optionalObject(name);
        if (object == null) {
            missing(name);
            return new DocumentNode(node, pointer, subject, new ArrayList<>());
        }
        return object;
    }

    @Nullable
    public DocumentNode optionalObject(String name) {
        JsonNode value = node.get(name);
        return value == null ? null : new DocumentNode(value, at(name), subject, findings);
    }

    public <T> List<T> objects(String name, Function<DocumentNode, T> reader) {
        return elements(name, (value, place) -> reader.apply(new DocumentNode(value, place, subject, findings)));
    }

    public List<String> texts(String name) {
        return elements(name, this::text);
    }

    public <T> List<T> parsedTexts(String name, String code, Function<String, T> parser) {
        return elements(name, (value, place) -> parsed(value, place, code, parser));
    }

    public <E extends Enum<E>> List<E> terms(String name, String code, Class<E> type) {
        return parsedTexts(name, code, text -> term(type, text));
    }

    private <T> List<T> elements(String name, ElementReader<T> reader) {
        JsonNode array = node.get(name);
        if (array == null) {
            return List.of();
        }
        if (!array.isArray()) {
            report("wrong-type", at(name), "must be an array but is " + kind(array));
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        IntStream.range(0, array.size()).forEach(i -> {
            T element = reader.read(array.get(i), at(name) + "/" + i);
            if (element != null) {
                elements.add(element);
            }
        });
        return elements;
    }

    private @Nullable String text(JsonNode value, String place) {
        if (!value.isString()) {
            report("wrong-type", place, "must be a text but is " + kind(value));
            return null;
        }
        if (value.stringValue().isBlank()) {
            report("missing-value", place, "must not be blank");
            return null;
        }
        if (!isWellFormed(value.stringValue())) {
            report("malformed-text", place, "must be well-formed Unicode but has half a character");
            return null;
        }
        return value.stringValue();
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private <T> @Nullable T parsed(JsonNode value, String place, String code, Function<String, T> parser) {
        String text = text(value, place);
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException e) {
            report(code, place, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static <E extends Enum<E>> E term(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> id(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(DocumentNode::id)
                                .collect(Collectors.joining(", "))
                        + " but is \"" + text + "\""));
    }

    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void missing(String name) {
        report("missing-value", pointer, "lacks \"" + name + "\"");
    }

    private void report(String code, String place, String message) {
        findings.add(Finding.error(subject + "." + code, Place.document(place), message));
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "the text \"" + excerpt(value.stringValue()) + "\"";
            case NUMBER, BOOLEAN -> value.toString();
            case NULL -> "null";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            default -> "nothing";
        };
    }

    private static String excerpt(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }

    private interface ElementReader<T> {
        @Nullable
        T read(JsonNode value, String place);
    }
}
