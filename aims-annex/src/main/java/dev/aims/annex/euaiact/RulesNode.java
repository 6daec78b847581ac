package dev.aims.annex.euaiact;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of the document and where it stands. What is not as it should be becomes a finding and is left out or
 * replaced by a stand-in, so that one reading tells all that is wrong; no document with a finding is used.
 */
final class RulesNode {
    static final String STAND_IN = "stand-in";

    private final JsonNode node;
    private final String pointer;
    private final List<Finding> findings;

    RulesNode(JsonNode node, String pointer, List<Finding> findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
        if (!node.isObject()) {
            report("wrong-type", pointer, "must be an object");
        }
    }

    String pointer() {
        return pointer;
    }

    /** Reports every property that is not among these. */
    void allow(String... names) {
        Set<String> known = Set.of(names);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                report("unknown-property", at(name), "no such property; there are " + new TreeSet<>(known));
            }
        }
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        String text = optionalText(name);
        if (text == null && !node.has(name)) {
            report("missing-value", pointer, "lacks \"" + name + "\"");
        }
        return text == null ? STAND_IN : text;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode value = node.get(name);
        return value == null ? null : text(value, at(name));
    }

    <T> T parsed(String name, Function<String, T> parser, T standIn) {
        T parsed = optionallyParsed(name, parser);
        if (parsed == null && !node.has(name)) {
            report("missing-value", pointer, "lacks \"" + name + "\"");
        }
        return parsed == null ? standIn : parsed;
    }

    <T> @Nullable T optionallyParsed(String name, Function<String, T> parser) {
        JsonNode value = node.get(name);
        return value == null ? null : parsed(value, at(name), parser);
    }

    <T> List<T> parsedTexts(String name, Function<String, T> parser) {
        return elements(name, (value, place) -> parsed(value, place, parser));
    }

    List<String> texts(String name) {
        return elements(name, this::text);
    }

    int count(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isInt() || value.intValue() < 0) {
            report("wrong-type", at(name), "must be a whole number, 0 or more");
            return 0;
        }
        return value.intValue();
    }

    boolean isTrue(String name) {
        JsonNode value = node.get(name);
        boolean isTrue = value != null && value.isBoolean() && value.booleanValue();
        if (!isTrue) {
            report("wrong-type", at(name), "must be true");
        }
        return isTrue;
    }

    RulesNode object(String name) {
        return new RulesNode(value(name), at(name), findings);
    }

    <T> List<T> objects(String name, Function<RulesNode, T> reader) {
        if (!node.has(name)) {
            report("missing-value", pointer, "lacks \"" + name + "\"");
        }
        return elements(name, (value, place) -> reader.apply(new RulesNode(value, place, findings)));
    }

    <T> List<T> elements(String name, ElementReader<T> reader) {
        JsonNode array = node.get(name);
        if (array == null) {
            return List.of();
        }
        if (!array.isArray()) {
            report("wrong-type", at(name), "must be an array");
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            T element = reader.read(array.get(i), at(name) + "/" + i);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The value of a property, missing if there is none. */
    JsonNode value(String name) {
        return node.path(name);
    }

    String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    void report(String kind, String place, String message) {
        findings.add(Finding.error("ai-act-rules." + kind, Place.document(place), message));
    }

    private @Nullable String text(JsonNode value, String place) {
        if (!value.isString() || value.stringValue().isBlank()) {
            report("wrong-type", place, "must be a text that is not blank");
            return null;
        }
        return value.stringValue();
    }

    private <T> @Nullable T parsed(JsonNode value, String place, Function<String, T> parser) {
        String text = text(value, place);
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException e) {
            report("unknown-term", place, String.valueOf(e.getMessage()));
            return null;
        }
    }

    interface ElementReader<T> {
        @Nullable
        T read(JsonNode value, String place);
    }
}
