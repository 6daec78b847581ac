package dev.aims.annex.interchange.sssom;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stands before the rows: slots of the mapping set, of which single values are kept, prefixes and extensions. */
record Metadata(Map<String, String> slots, Set<String> prefixes, Set<String> extensions) {
    private static final Set<String> NOT_FOR_ROWS = Set.of("curie_map", "extension_definitions", "sssom_version");

    static Metadata none() {
        return new Metadata(Map.of(), Set.of(), Set.of());
    }

    static Metadata of(JsonNode root, List<Finding> findings) {
        if (!root.isObject()) {
            findings.add(
                    Finding.error("sssom.malformed", Place.document(""), "the metadata must be names with values"));
            return none();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> slot : root.properties()) {
            if (!NOT_FOR_ROWS.contains(slot.getKey()) && slot.getValue().isValueNode()) {
                slots.put(slot.getKey(), slot.getValue().asString());
            }
        }
        Set<String> extensions = new LinkedHashSet<>();
        root.path("extension_definitions").forEach(definition -> {
            JsonNode name = definition.path("slot_name");
            if (name.isString()) {
                extensions.add(name.stringValue());
            }
        });
        return new Metadata(slots, prefixes(root.path("curie_map"), findings), extensions);
    }

    private static Set<String> prefixes(JsonNode map, List<Finding> findings) {
        Set<String> prefixes = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> prefix : map.properties()) {
            if (prefix.getValue().isString()) {
                prefixes.add(prefix.getKey());
            } else {
                findings.add(Finding.error(
                        "sssom.malformed",
                        Place.document("/curie_map/" + prefix.getKey()),
                        "what a prefix stands for must be a text"));
            }
        }
        return prefixes;
    }

    @Nullable
    String slot(String name) {
        return slots.get(name);
    }

    boolean declares(String prefix) {
        return prefixes.contains(prefix) || Slots.BUILT_IN_PREFIXES.contains(prefix);
    }
}
