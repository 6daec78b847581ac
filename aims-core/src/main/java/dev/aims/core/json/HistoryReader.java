package dev.aims.core.json;

import dev.aims.core.internal.json.Json;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.EntityChange;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the commits of a document, in their order. */
final class HistoryReader {
    private final EntityTypes types;
    private final boolean isLenient;
    private final BiConsumer<String, String> refuse;
    private final Map<String, EntityId<?>> ids = new HashMap<>();
    private final List<RecordedCommit> commits = new ArrayList<>();

    /** @param refuse is told the pointer and the reason of what is left out */
    HistoryReader(EntityTypes types, boolean isLenient, BiConsumer<String, String> refuse) {
        this.types = types;
        this.isLenient = isLenient;
        this.refuse = refuse;
    }

    List<RecordedCommit> commits() {
        return commits;
    }

    void read(JsonNode commit, String pointer) {
        try {
            JsonNode actor = commit.required("actor");
            Actor who = Actor.of(PartyId.parse(text(actor, "party")));
            commits.add(new RecordedCommit(
                    number(commit, "revision"),
                    Instant.parse(text(commit, "instant")),
                    actor.has("onBehalfOf") ? who.onBehalfOf(PartyId.parse(text(actor, "onBehalfOf"))) : who,
                    text(commit, "reason"),
                    changes(commit.required("changes"), pointer + "/changes/"),
                    text(commit, "prev"),
                    text(commit, "hash")));
        } catch (JacksonException e) {
            refuse.accept(pointer, Json.reason(e));
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse.accept(pointer, String.valueOf(e.getMessage()));
        }
    }

    private List<EntityChange> changes(JsonNode array, String pointer) {
        List<EntityChange> changes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            try {
                changes.add(change(array.get(i)));
            } catch (JacksonException e) {
                refuse.accept(pointer + i + "/entity" + Json.pointer(e), Json.reason(e));
            } catch (IllegalArgumentException e) {
                refuse.accept(pointer + i, String.valueOf(e.getMessage()));
            }
        }
        return changes;
    }

    private EntityChange change(JsonNode change) {
        String name = text(change, "type");
        EntityType<?> type = types.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is no type of entity that is known here; known are " + types));
        String operation = text(change, "op");
        return switch (operation) {
            case "add" -> new EntityChange.Added(entity(change, type));
            case "replace" -> new EntityChange.Replaced(entity(change, type), number(change, "replaces"));
            case "retire" -> new EntityChange.Retired(id(change, name), number(change, "retires"));
            case "remove" -> new EntityChange.Removed(id(change, name), number(change, "removes"));
            case "redact" ->
                new EntityChange.Redacted(
                        id(change, name),
                        text(change, "component"),
                        change.required("digests")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
            default -> throw new IllegalArgumentException(operation + " is no operation that is known here");
        };
    }

    private Entity entity(JsonNode change, EntityType<?> type) {
        if (!(change.get("entity") instanceof ObjectNode node)) {
            throw new IllegalArgumentException("entity must be an object");
        }
        Entity entity =
                isLenient ? UnknownProperties.read(node, type.type()).entity() : Json.toEntity(node, type.type());
        ids.put(type.name() + "/" + entity.id().value(), entity.id());
        return entity;
    }

    private EntityId<?> id(JsonNode change, String type) {
        String id = text(change, "id");
        EntityId<?> known = ids.get(type + "/" + id);
        if (known == null) {
            throw new IllegalArgumentException("changes " + type + " " + id + ", which no commit before it added");
        }
        return known;
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isString()) {
            throw new IllegalArgumentException(name + " must be text");
        }
        return node.path(name).stringValue();
    }

    private static long number(JsonNode node, String name) {
        if (!node.path(name).isIntegralNumber() || !node.path(name).canConvertToLong()) {
            throw new IllegalArgumentException(name + " must be a whole number");
        }
        return node.path(name).longValue();
    }
}
