package dev.aims.core.register;

import dev.aims.core.internal.json.Json;
import dev.aims.core.internal.json.SealedPlaces;
import dev.aims.core.internal.json.Sealing;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StoredCommit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

        /** In bytes, with the values that are kept beside the line. */
        long size() {
            return entity.length + sizeOf(sealedValues);
        }
    }

    static long sizeOf(List<SealedValue> values) {
        return values.stream()
                .mapToLong(value -> value.json().length()
                        + value.salt().length()
                        + value.digest().length())
                .sum();
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
            append(line, "{\"component\":");
            line.writeBytes(Json.CANONICAL.writeValueAsBytes(redacted.component()));
            append(line, ",\"digests\":");
            line.writeBytes(Json.CANONICAL.writeValueAsBytes(redacted.digests()));
            append(line, ",\"id\":\"" + redacted.id().value() + "\",\"op\":\"redact\"," + type);
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

    /** The digests of the values that a component of an entity has had, in all versions. */
    Set<String> digestsOf(EntityId<?> entity, String component, StoredHistory history) {
        Set<String> digests = new LinkedHashSet<>();
        String type = types.nameOf(entity.type());
        SealedPlaces places = SealedPlaces.of(entity.type()).in(component);
        history.forEach(stored -> {
            for (JsonNode change : Json.CANONICAL.readTree(stored.bytes()).required("changes")) {
                JsonNode version = change.path("entity");
                if (version.path("id").asString("").equals(entity.value())
                        && change.path("type").asString("").equals(type)) {
                    Sealing.digests(places, version.path(component), digests::add);
                }
            }
        });
        return digests;
    }
}
