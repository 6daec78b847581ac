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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the commits of a document, in their order. */
final class HistoryReader {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> COMMIT =
            Set.of("revision", "instant", "actor", "reason", "changes", "prev", "hash");
    private static final Set<String> ACTOR = Set.of("party", "onBehalfOf");
    private static final Map<String, Set<String>> CHANGE = Map.of(
            "add", Set.of("op", "type", "id", "entity"),
            "replace", Set.of("op", "type", "id", "entity", "replaces"),
            "retire", Set.of("op", "type", "id", "retires"),
            "remove", Set.of("op", "type", "id", "removes"),
            "redact", Set.of("op", "type", "id", "component", "digests"));

    private final EntityTypes types;
    private final boolean isLenient;
    private final BiConsumer<String, String> refuse;
    private final Consumer<String> unknown;
    private final Map<String, EntityId<?>> ids = new HashMap<>();
    private final List<RecordedCommit> commits = new ArrayList<>();
    private @Nullable RecordedCommit newest;

    /**
     * @param refuse is told the pointer and the reason of what is left out
     * @param unknown is told the pointer of each property that is not known here, and passed over
     */
    HistoryReader(EntityTypes types, boolean isLenient, BiConsumer<String, String> refuse, Consumer<String> unknown) {
        this.types = types;
        this.isLenient = isLenient;
        this.refuse = refuse;
        this.unknown = unknown;
    }

    List<RecordedCommit> commits() {
        return commits;
    }

    void read(JsonNode commit, String pointer) {
        try {
            JsonNode actor = commit.required("actor");
            findUnknown(commit, pointer, COMMIT);
            findUnknown(actor, pointer + "/actor", ACTOR);
            Actor who = Actor.of(PartyId.parse(text(actor, "party")));
            RecordedCommit read = new RecordedCommit(
                    positive(commit, "revision"),
                    Instant.parse(text(commit, "instant")),
                    actor.has("onBehalfOf") ? who.onBehalfOf(PartyId.parse(text(actor, "onBehalfOf"))) : who,
                    text(commit, "reason"),
                    changes(commit.required("changes"), pointer + "/changes/"),
                    hash(commit, "prev"),
                    hash(commit, "hash"));
            requireAfter(newest, read);
            commits.add(read);
            newest = read;
            return;
        } catch (JacksonException e) {
            refuse.accept(pointer, Json.reason(e));
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse.accept(pointer, String.valueOf(e.getMessage()));
        }
        newest = null;
    }

    /** @param before absent if that could not be read, or if this is the first one */
    private static void requireAfter(@Nullable RecordedCommit before, RecordedCommit commit) {
        if (before == null) {
            return;
        } else if (commit.revision() != before.revision() + 1) {
            throw new IllegalArgumentException(
                    "revision must be " + (before.revision() + 1) + " but is " + commit.revision());
        } else if (!commit.previousHash().equals(before.hash())) {
            throw new IllegalArgumentException("prev must be the hash of the commit before, " + before.hash());
        } else if (commit.instant().isBefore(before.instant())) {
            throw new IllegalArgumentException("instant lies before that of the commit before");
        }
    }

    private List<EntityChange> changes(JsonNode array, String pointer) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("changes must be an array");
        }
        List<EntityChange> changes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            try {
                changes.add(change(array.get(i), pointer + i));
            } catch (JacksonException e) {
                refuse.accept(pointer + i + "/entity" + Json.pointer(e), Json.reason(e));
            } catch (IllegalArgumentException e) {
                refuse.accept(pointer + i, String.valueOf(e.getMessage()));
            }
        }
        return changes;
    }

    private EntityChange change(JsonNode change, String pointer) {
        String name = text(change, "type");
        EntityType<?> type = types.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is no type of entity that is known here; known are " + types));
        String operation = text(change, "op");
        findUnknown(change, pointer, CHANGE.getOrDefault(operation, Set.copyOf(change.propertyNames())));
        return switch (operation) {
            case "add" -> new EntityChange.Added(entity(change, type));
            case "replace" -> new EntityChange.Replaced(entity(change, type), positive(change, "replaces"));
            case "retire" -> new EntityChange.Retired(id(change, name), positive(change, "retires"));
            case "remove" -> new EntityChange.Removed(id(change, name), positive(change, "removes"));
            case "redact" -> new EntityChange.Redacted(id(change, name), text(change, "component"), digests(change));
            default -> throw new IllegalArgumentException(operation + " is no operation that is known here");
        };
    }

    private Entity entity(JsonNode change, EntityType<?> type) {
        if (!(change.get("entity") instanceof ObjectNode node)) {
            throw new IllegalArgumentException("entity must be an object");
        }
        Entity entity =
                isLenient ? UnknownProperties.read(node, type.type()).entity() : Json.toEntity(node, type.type());
        if (change.has("id") && !entity.id().value().equals(text(change, "id"))) {
            throw new IllegalArgumentException(
                    "id is " + text(change, "id") + " but that of the entity is " + entity.id());
        }
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

    private void findUnknown(JsonNode node, String pointer, Collection<String> known) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown.accept(pointer + "/" + RegisterReader.escaped(name)));
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isString()) {
            throw new IllegalArgumentException(name + " must be text");
        }
        return node.path(name).stringValue();
    }

    private static String hash(JsonNode node, String name) {
        String hash = text(node, name);
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(name + " must be 64 lower-case hexadecimal digits");
        }
        return hash;
    }

    private static List<String> digests(JsonNode change) {
        JsonNode digests = change.required("digests");
        if (!digests.isArray() || !digests.valueStream().allMatch(JsonNode::isString)) {
            throw new IllegalArgumentException("digests must be an array of texts");
        }
        return digests.valueStream().map(JsonNode::stringValue).toList();
    }

    private static long positive(JsonNode node, String name) {
        JsonNode number = node.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 1) {
            throw new IllegalArgumentException(name + " must be a whole number of 1 or more");
        }
        return number.longValue();
    }
}
