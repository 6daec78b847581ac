package dev.aims.core.json;

import dev.aims.core.internal.json.Json;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads one register document from a parser. */
final class RegisterReader {
    private static final int EXCERPT = 400;

    private final JsonParser parser;
    private final Map<String, EntityType<?>> types = new LinkedHashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final Set<EntityId<?>> ids = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String format;
    private int minReader;
    private boolean hasEntities;

    RegisterReader(JsonParser parser) {
        this.parser = parser;
        EntityType.STANDARD.forEach(type -> types.put(type.name(), type));
    }

    Checked<List<Entity>> read() {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "a register is a JSON object");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            readProperty(parser.currentName());
        }
        if (parser.nextToken() != null) {
            throw new JsonFormatException(here() + ": there is more after the end of the register");
        }
        requireKnownFormat();
        if (!hasEntities) {
            throw new JsonFormatException("entities are required but absent");
        }
        return new Checked<>(entities, findings);
    }

    private void readProperty(String name) {
        JsonToken value = parser.nextToken();
        switch (name) {
            case "format" -> {
                expect(value, JsonToken.VALUE_STRING, "format is text");
                format = parser.getString();
            }
            case "minReader" -> {
                expect(value, JsonToken.VALUE_NUMBER_INT, "minReader is a whole number");
                minReader = parser.getIntValue();
            }
            case "version", "revision" -> expect(value, JsonToken.VALUE_NUMBER_INT, name + " is a whole number");
            case "entities" -> {
                requireKnownFormat();
                expect(value, JsonToken.START_OBJECT, "entities is an object of arrays by type");
                readTypes();
                hasEntities = true;
            }
            default -> {
                findings.add(Finding.error("json.unknown-property", Place.document("/" + name), "is not known here"));
                parser.skipChildren();
            }
        }
    }

    /** The format stands before the entities, so that nothing is read by the wrong rules. */
    private void requireKnownFormat() {
        if (!RegisterJson.FORMAT.equals(format)) {
            throw new JsonFormatException("format must be \"" + RegisterJson.FORMAT
                    + "\", before the entities, but was " + (format == null ? "absent" : "\"" + format + "\""));
        }
        if (minReader < 1 || minReader > RegisterJson.VERSION) {
            throw new JsonFormatException(
                    "minReader must be 1 to " + RegisterJson.VERSION + ", before the entities, but was " + minReader
                            + (minReader > 1 ? "; a newer version of this library reads it" : ""));
        }
    }

    private void readTypes() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            EntityType<?> type = types.get(name);
            JsonToken value = parser.nextToken();
            if (type == null) {
                findings.add(Finding.error(
                        "json.unknown-type",
                        Place.document("/entities/" + name),
                        "is no type of entity; known are " + String.join(", ", types.keySet())));
                parser.skipChildren();
            } else {
                expect(value, JsonToken.START_ARRAY, name + " is an array of entities");
                readEntities(type);
            }
        }
    }

    private void readEntities(EntityType<?> type) {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            JsonNode node = parser.readValueAsTree();
            String pointer = "/entities/" + type.name() + "/" + index;
            try {
                keep(Json.toEntity(node, type.type()), pointer);
            } catch (JacksonException e) {
                refuse(pointer + Json.pointer(e), Json.reason(e), node);
            }
        }
    }

    private void keep(@Nullable Entity entity, String pointer) {
        if (entity == null) {
            findings.add(Finding.error("json.entity", Place.document(pointer), "must be an entity but is null"));
        } else if (ids.add(entity.id())) {
            entities.add(entity);
        } else {
            findings.add(Finding.error(
                    "json.duplicate-id",
                    Place.document(pointer),
                    "has the id " + entity.id() + " of an entity before it"));
        }
    }

    private void refuse(String pointer, String reason, JsonNode node) {
        String text = node.toString();
        String excerpt = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
        findings.add(Finding.error("json.entity", Place.document(pointer), reason + "; the text is " + excerpt));
    }

    private void expect(@Nullable JsonToken actual, JsonToken expected, String rule) {
        if (actual != expected) {
            throw new JsonFormatException(
                    here() + ": " + rule + " but here is " + (actual == null ? "nothing" : actual));
        }
    }

    private String here() {
        return Json.position(parser.currentLocation());
    }
}
