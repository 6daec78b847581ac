package dev.aims.core.json;

import dev.aims.core.internal.json.Json;
import dev.aims.core.model.Entity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Properties of entities that this version does not know: kept among the attributes, where every store keeps them too,
 * as JSON texts by their place in the entity; and put back there when a document is written.
 */
final class UnknownProperties {
    /** Which attribute holds them. */
    static final String ATTRIBUTE = "aims.unknown";

    private static final int MAX = 100;

    private UnknownProperties() {}

    /** An entity and the places of what it has that is not known. */
    record Kept<E extends Entity>(E entity, List<String> pointers) {}

    /** @throws JacksonException if the rest is no such entity, or there are too many */
    static <E extends Entity> Kept<E> read(ObjectNode node, Class<E> type) {
        Map<String, String> unknown = new TreeMap<>();
        while (true) {
            try {
                E entity = Json.toEntity(node, type);
                return new Kept<>(entity, List.copyOf(unknown.keySet()));
            } catch (UnrecognizedPropertyException e) {
                if (unknown.size() == MAX) {
                    throw e;
                }
                JsonPointer path = find(node, JsonPointer.compile(Json.pointer(e)));
                if (path == null) {
                    throw e;
                }
                String pointer = path.toString();
                ObjectNode parent = (ObjectNode) node.at(path.head());
                JsonNode value =
                        Objects.requireNonNull(parent.remove(path.last().getMatchingProperty()), pointer);
                unknown.put(pointer, value.toString());
                attributeOf(node).put(pointer, value.toString());
            }
        }
    }

    /**
     * Where a property stands. The path of an exception leaves out the name of a kind, which stands around the properties
     * of that kind: {@code /frequency/cap} is found in {@code {"frequency":{"poisson":{"cap":1}}}}.
     */
    private static @Nullable JsonPointer find(JsonNode root, JsonPointer told) {
        JsonNode at = root;
        JsonPointer found = JsonPointer.empty();
        for (JsonPointer rest = told; !rest.matches(); rest = rest.tail()) {
            if (at.isObject() && at.size() == 1 && !at.has(rest.getMatchingProperty())) {
                String kind = at.propertyNames().iterator().next();
                found = found.appendProperty(kind);
                at = at.path(kind);
            }
            JsonPointer step = rest.getMatchingIndex() >= 0 && at.isArray()
                    ? JsonPointer.empty().appendIndex(rest.getMatchingIndex())
                    : JsonPointer.empty().appendProperty(rest.getMatchingProperty());
            found = found.append(step);
            at = at.at(step);
        }
        return !at.isMissingNode() && root.at(found.head()).isObject() ? found : null;
    }

    private static ObjectNode attributeOf(ObjectNode node) {
        ObjectNode attributes =
                node.get("attributes") instanceof ObjectNode there ? there : node.putObject("attributes");
        return attributes.get(ATTRIBUTE) instanceof ObjectNode there ? there : attributes.putObject(ATTRIBUTE);
    }

    static boolean isIn(Entity entity) {
        return entity.attributes().containsKey(ATTRIBUTE);
    }

    /** The entity as a tree, with what was kept where it came from. What is part of a list stays among the attributes. */
    static JsonNode restored(Entity entity) {
        ObjectNode node = Json.mapper().valueToTree(entity);
        if (node.at("/attributes/" + ATTRIBUTE) instanceof ObjectNode kept) {
            for (Map.Entry<String, JsonNode> property : List.copyOf(kept.properties())) {
                if (property.getValue().isString()
                        && putBack(node, property.getKey(), property.getValue().stringValue())) {
                    kept.remove(property.getKey());
                }
            }
            removeIfEmpty((ObjectNode) node.get("attributes"), ATTRIBUTE);
            removeIfEmpty(node, "attributes");
        }
        return node;
    }

    private static boolean putBack(ObjectNode entity, String pointer, String json) {
        if (!pointer.startsWith("/") || pointer.startsWith("/attributes/")) {
            return false;
        }
        JsonNode at = entity;
        JsonPointer path = JsonPointer.compile(pointer);
        for (; !path.tail().matches(); path = path.tail()) {
            at = at instanceof ObjectNode object ? object.path(path.getMatchingProperty()) : at;
            if (!at.isObject()) {
                return false;
            }
        }
        try {
            String name = path.getMatchingProperty();
            if (at.has(name)) {
                return false;
            }
            ((ObjectNode) at).set(name, Json.mapper().readTree(json));
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static void removeIfEmpty(ObjectNode parent, String name) {
        if (parent.get(name) instanceof ObjectNode object && object.isEmpty()) {
            parent.remove(name);
        }
    }
}
