package dev.aims.risk.quantification.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A value of a document and its place there, asked for what it should be. */
record Node(JsonNode value, String pointer) {
    private static final int SHOWN = 60;

    /** The properties of an object, of which none may be unknown. */
    Node object(String... known) {
        if (!value.isObject()) {
            throw error("must be an object but was " + shown());
        }
        for (String name : value.propertyNames()) {
            if (!Arrays.asList(known).contains(name)) {
                throw at(name).error("is not known here; known are " + String.join(", ", new TreeSet<>(Set.of(known))));
            }
        }
        return this;
    }

    private Node at(String name) {
        JsonNode found = value.path(name);
        return new Node(found, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    boolean has(String name) {
        return value.has(name);
    }

    Node get(String name) {
        if (!value.has(name)) {
            throw at(name).error("is required");
        }
        return at(name);
    }

    @Nullable
    Node find(String name) {
        return value.has(name) ? at(name) : null;
    }

    /** Of an object, by name. */
    List<String> names() {
        if (!value.isObject()) {
            throw error("must be an object but was " + shown());
        }
        return List.copyOf(value.propertyNames());
    }

    /** Of an array. */
    List<Node> elements(int most) {
        if (!value.isArray()) {
            throw error("must be an array but was " + shown());
        } else if (value.size() > most) {
            throw error("must have " + most + " elements at most but has " + value.size());
        }
        List<Node> elements = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            elements.add(new Node(value.get(i), pointer + "/" + i));
        }
        return elements;
    }

    String text() {
        if (!value.isString()) {
            throw error("must be text but was " + shown());
        }
        return value.stringValue();
    }

    double number() {
        if (!value.isNumber()) {
            throw error("must be a number but was " + shown());
        }
        return value.doubleValue();
    }

    ObjectNode copyOfObject() {
        if (!value.isObject()) {
            throw error("must be an object but was " + shown());
        }
        return (ObjectNode) value.deepCopy();
    }

    private String shown() {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /** What the supplier makes of the node; where it refuses an argument, that is wrong with the node. */
    <T> T checked(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IllegalArgumentException e) {
            throw new PortfolioFileException(pointer, String.valueOf(e.getMessage()), e);
        }
    }

    PortfolioFileException error(String message) {
        return new PortfolioFileException(pointer, message);
    }
}
