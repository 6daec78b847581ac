package dev.aims.annex.interchange.cisoassistant;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The objects of a library. Older files have one of a kind where newer ones have a list. */
final class Parts {
    static final String[] NAMES = {
        "framework", "frameworks", "requirement_mapping_set", "requirement_mapping_sets", "risk_matrix", "risk_matrices"
    };

    private final JsonNode objects;

    Parts(JsonNode library) {
        this.objects = library.path("objects");
    }

    /** The objects under this name with their JSON Pointers; what is no object is left to its reader to refuse. */
    Map<String, JsonNode> of(String name, List<Finding> findings) {
        JsonNode value = objects.path(name);
        String pointer = "/objects/" + name;
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(value.get(i), pointer + "/" + i, parts, findings);
            }
        } else if (!value.isMissingNode()) {
            add(value, pointer, parts, findings);
        }
        return parts;
    }

    private static void add(JsonNode value, String pointer, Map<String, JsonNode> parts, List<Finding> findings) {
        if (value.isObject()) {
            parts.put(pointer, value);
        } else {
            findings.add(Finding.error("ciso.wrong-type", Place.document(pointer), "must be an object"));
        }
    }

    /** The cells of a matrix; one that is no whole number is an error and stands for -1. */
    static List<List<Integer>> grid(JsonNode matrix, String pointer, List<Finding> findings) {
        List<List<Integer>> grid = new ArrayList<>();
        JsonNode rows = matrix.path("grid");
        for (int i = 0; i < rows.size(); i++) {
            List<Integer> row = new ArrayList<>();
            for (int j = 0; j < rows.path(i).size(); j++) {
                JsonNode cell = rows.path(i).path(j);
                row.add(cell.isInt() ? cell.intValue() : -1);
                if (!cell.isInt()) {
                    findings.add(Finding.error(
                            "ciso.wrong-type",
                            Place.document(pointer + "/grid/" + i + "/" + j),
                            "must be the number of a level of risk"));
                }
            }
            grid.add(row);
        }
        return grid;
    }

    /** A property without a value means the same as no property. */
    static JsonNode withoutNulls(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (!property.getValue().isNull()) {
                    copy.set(property.getKey(), withoutNulls(property.getValue()));
                }
            }
            return copy;
        } else if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(withoutNulls(element)));
            return copy;
        }
        return node;
    }
}
