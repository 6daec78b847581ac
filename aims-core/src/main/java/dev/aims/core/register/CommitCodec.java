package dev.aims.core.register;

import dev.aims.core.internal.json.Json;
import dev.aims.core.internal.json.Sealing;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.model.PartyId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Commits as lines of canonical JSON and back. A line has these members, in this order:
 *
 * <pre>{@code
 * {"actor":{"onBehalfOf":"board","party":"ai-office"},"batch":{"part":1,"parts":2},
 *  "changes":[{"entity":{...},"op":"add","type":"risk"},
 *             {"entity":{...},"op":"replace","replaces":3,"type":"risk"},
 *             {"id":"x","op":"retire","retires":3,"type":"risk"},
 *             {"id":"x","op":"remove","removes":3,"type":"risk"},
 *             {"component":"name","digests":["<digest>"],"id":"x","op":"redact","type":"party"}],
 *  "format":"aims-commit","instant":"2026-03-31T08:00:00Z","minReader":1,"prev":"<hash>","reason":"...",
 *  "register":"acme","revision":7,"version":1}
 * }</pre>
 *
 * <p>Within an entity, a value that can be destroyed stands as {@code {"sealed":"<digest>"}} or
 * {@code {"sealedList":"<digest>"}}, see {@link SealedValue}.
 */
final class CommitCodec {
    static final String FORMAT = "aims-commit";
    static final int VERSION = 1;

    private final RegisterId register;
    private final EntityTypes types;

    CommitCodec(RegisterId register, EntityTypes types) {
        this.register = register;
        this.types = types;
    }

    /** A change with the part of its JSON that does not depend on the register. */
    static final class Encoded {
        private static final byte[] NONE = {};

        private final EntityChange change;
        private final byte[] entity;
        private final List<SealedValue> sealedValues;

        private Encoded(EntityChange change, byte[] entity, List<SealedValue> sealedValues) {
            this.change = change;
            this.entity = entity;
            this.sealedValues = sealedValues;
        }

        /** @param salts gives a new salt each time */
        static Encoded of(EntityChange change, Supplier<String> salts) {
            List<SealedValue> sealedValues = new ArrayList<>();
            byte[] bytes = entityOf(change)
                    .map(entity -> Sealing.write(entity, json -> {
                        SealedValue sealed = SealedValue.of(salts.get(), json);
                        sealedValues.add(sealed);
                        return sealed.digest();
                    }))
                    .orElse(NONE);
            return new Encoded(change, bytes, sealedValues);
        }

        /** The same entity, changed in another way. */
        Encoded as(EntityChange other) {
            return new Encoded(other, entity, sealedValues);
        }

        EntityChange change() {
            return change;
        }

        int size() {
            return entity.length;
        }
    }

    static Optional<Entity> entityOf(EntityChange change) {
        if (change instanceof EntityChange.Added added) {
            return Optional.of(added.entity());
        }
        return change instanceof EntityChange.Replaced replaced ? Optional.of(replaced.entity()) : Optional.empty();
    }

    StoredCommit encode(
            Head before,
            Actor actor,
            String reason,
            Instant instant,
            List<Encoded> changes,
            Commit.@Nullable Batch batch) {
        long revision = before.revision() + 1;
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        append(line, "{\"actor\":{");
        if (actor.onBehalfOf() != null) {
            append(line, "\"onBehalfOf\":\"" + actor.onBehalfOf() + "\",");
        }
        append(line, "\"party\":\"" + actor.party() + "\"},");
        if (batch != null) {
            append(line, "\"batch\":{\"part\":" + batch.part() + ",\"parts\":" + batch.parts() + "},");
        }
        append(line, "\"changes\":[");
        for (int i = 0; i < changes.size(); i++) {
            append(line, i == 0 ? "" : ",");
            appendChange(line, changes.get(i));
        }
        append(
                line,
                "],\"format\":\"" + FORMAT + "\",\"instant\":\"" + instant + "\",\"minReader\":" + VERSION
                        + ",\"prev\":\"" + before.hash() + "\",\"reason\":");
        line.writeBytes(Json.CANONICAL.writeValueAsBytes(reason));
        append(line, ",\"register\":\"" + register + "\",\"revision\":" + revision + ",\"version\":" + VERSION + "}");
        return new StoredCommit(
                revision,
                before.hash(),
                line.toByteArray(),
                changes.stream()
                        .flatMap(encoded -> encoded.sealedValues.stream())
                        .toList());
    }

    private void appendChange(ByteArrayOutputStream line, Encoded encoded) {
        EntityChange change = encoded.change();
        String type = "\"type\":\"" + types.nameOf(change.id().type()) + "\"}";
        if (change instanceof EntityChange.Added) {
            append(line, "{\"entity\":");
            line.writeBytes(encoded.entity);
            append(line, ",\"op\":\"add\"," + type);
        } else if (change instanceof EntityChange.Replaced replaced) {
            append(line, "{\"entity\":");
            line.writeBytes(encoded.entity);
            append(line, ",\"op\":\"replace\",\"replaces\":" + replaced.replaces() + "," + type);
        } else if (change instanceof EntityChange.Retired retired) {
            append(
                    line,
                    "{\"id\":\"" + retired.id().value() + "\",\"op\":\"retire\",\"retires\":" + retired.retires() + ","
                            + type);
        } else if (change instanceof EntityChange.Redacted redacted) {
            append(line, "{\"component\":\"" + redacted.component() + "\",\"digests\":[");
            append(line, redacted.digests().stream().collect(Collectors.joining("\",\"", "\"", "\"")));
            append(line, "],\"id\":\"" + redacted.id().value() + "\",\"op\":\"redact\"," + type);
        } else if (change instanceof EntityChange.Removed removed) {
            append(
                    line,
                    "{\"id\":\"" + removed.id().value() + "\",\"op\":\"remove\",\"removes\":" + removed.removes() + ","
                            + type);
        }
    }

    private static void append(ByteArrayOutputStream line, String ascii) {
        line.writeBytes(ascii.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param before where the ids of what is retired or removed are found
     * @throws StoreException if the line is no commit of this register that this version can read
     */
    Commit decode(StoredCommit stored, State before) {
        try {
            JsonNode line = Json.CANONICAL.readTree(stored.bytes());
            requireReadable(stored, line);
            Map<String, String> values = stored.sealedValues().stream()
                    .collect(Collectors.toMap(SealedValue::digest, SealedValue::json, (first, second) -> first));
            List<EntityChange> changes = new ArrayList<>();
            for (JsonNode change : line.required("changes")) {
                Sealing.open(change.path("entity"), digest -> Optional.ofNullable(values.get(digest)));
                changes.add(decodeChange(stored, change, before));
            }
            JsonNode actor = line.required("actor");
            JsonNode batch = line.path("batch");
            return new Commit(
                    line.required("revision").longValue(),
                    new Actor(
                            PartyId.parse(actor.required("party").stringValue()),
                            actor.has("onBehalfOf")
                                    ? PartyId.parse(actor.required("onBehalfOf").stringValue())
                                    : null),
                    line.required("reason").stringValue(),
                    Instant.parse(line.required("instant").stringValue()),
                    changes,
                    batch.isMissingNode()
                            ? null
                            : new Commit.Batch(
                                    batch.required("part").intValue(),
                                    batch.required("parts").intValue()),
                    line.required("prev").stringValue(),
                    stored.hash());
        } catch (JacksonException e) {
            throw new StoreException("revision " + stored.revision() + " cannot be read: " + Json.reason(e), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new StoreException("revision " + stored.revision() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void requireReadable(StoredCommit stored, JsonNode line) {
        String format = line.required("format").stringValue();
        int minReader = line.required("minReader").intValue();
        if (!format.equals(FORMAT) || minReader > VERSION) {
            throw new StoreException("revision " + stored.revision() + " needs a reader of " + format + " " + minReader
                    + " but this one reads " + FORMAT + " " + VERSION + "; use a newer version of the library");
        }
        String owner = line.required("register").stringValue();
        if (!owner.equals(register.value())) {
            throw new StoreException(
                    "revision " + stored.revision() + " belongs to register " + owner + ", not to " + register);
        }
    }

    private EntityChange decodeChange(StoredCommit stored, JsonNode change, State before) {
        String name = change.required("type").stringValue();
        EntityType<?> type = types.find(name)
                .orElseThrow(() -> new StoreException("revision " + stored.revision() + " holds an entity of type "
                        + name + ", which is not known here; register the type in the settings"));
        String operation = change.required("op").stringValue();
        return switch (operation) {
            case "add" -> new EntityChange.Added(entity(change, type));
            case "replace" ->
                new EntityChange.Replaced(
                        entity(change, type), change.required("replaces").longValue());
            case "retire" ->
                new EntityChange.Retired(
                        id(stored, change, type, before),
                        change.required("retires").longValue());
            case "remove" ->
                new EntityChange.Removed(
                        id(stored, change, type, before),
                        change.required("removes").longValue());
            case "redact" ->
                new EntityChange.Redacted(
                        id(stored, change, type, before),
                        change.required("component").stringValue(),
                        StreamSupport.stream(change.required("digests").spliterator(), false)
                                .map(JsonNode::stringValue)
                                .toList());
            default ->
                throw new StoreException("revision " + stored.revision() + " holds the operation " + operation
                        + ", which this version of the library does not know");
        };
    }

    private static Entity entity(JsonNode change, EntityType<?> type) {
        return Json.CANONICAL.treeToValue(change.required("entity"), type.type());
    }

    private static EntityId<?> id(StoredCommit stored, JsonNode change, EntityType<?> type, State before) {
        String id = change.required("id").stringValue();
        return before.findId(type.type(), id)
                .orElseThrow(() -> new StoreException("revision " + stored.revision() + " changes " + type.name() + " "
                        + id + ", which is not there"));
    }

    /** The digests of the values that a component of an entity has had, in all versions. */
    Set<String> digestsOf(EntityId<?> entity, String component, StoredHistory history) {
        Set<String> digests = new LinkedHashSet<>();
        String type = types.nameOf(entity.type());
        history.forEach(stored -> {
            for (JsonNode change : Json.CANONICAL.readTree(stored.bytes()).required("changes")) {
                JsonNode version = change.path("entity");
                if (version.path("id").asString("").equals(entity.value())
                        && change.path("type").asString("").equals(type)) {
                    Sealing.digests(version.path(component), digests::add);
                }
            }
        });
        return digests;
    }
}
