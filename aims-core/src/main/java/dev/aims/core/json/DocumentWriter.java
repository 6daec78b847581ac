package dev.aims.core.json;

import dev.aims.core.internal.json.Json;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.EntityChange;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Writes one document, an entity a line, to a generator that puts nothing between values by itself. */
final class DocumentWriter {
    private final JsonGenerator json;
    private final EntityTypes types;

    DocumentWriter(JsonGenerator json, EntityTypes types) {
        this.json = json;
        this.types = types;
    }

    void begin(long revision) {
        json.writeRaw("{\n\"format\": \"" + RegisterJson.FORMAT + "\",\n\"version\": " + RegisterJson.VERSION
                + ",\n\"minReader\": " + RegisterJson.VERSION + ",\n\"revision\": " + revision);
    }

    /** Types stand in the order of the writer's types; those that are not known come last. */
    void section(
            String name,
            Function<EntityType<?>, Stream<? extends Entity>> entities,
            Map<String, List<String>> unknown) {
        json.writeRaw(",\n\"" + name + "\": {");
        String separator = "\n";
        for (EntityType<?> type : types.all()) {
            Lines lines = new Lines(separator + quoted(type.name()) + ": [\n");
            entities.apply(type).forEach(entity -> {
                lines.next();
                write(entity);
            });
            unknown.getOrDefault(type.name(), List.of()).forEach(lines::raw);
            separator = lines.end() ? ",\n" : separator;
        }
        for (String type : new TreeSet<>(unknown.keySet())) {
            if (types.find(type).isEmpty()) {
                Lines lines = new Lines(separator + quoted(type) + ": [\n");
                unknown.getOrDefault(type, List.of()).forEach(lines::raw);
                separator = lines.end() ? ",\n" : separator;
            }
        }
        json.writeRaw("\n}");
    }

    void history(String register, List<Commit> commits) {
        json.writeRaw(",\n\"history\": {\n\"register\": " + quoted(register) + ",\n\"commits\": [\n");
        Lines lines = new Lines("");
        for (Commit commit : commits) {
            lines.next();
            write(commit);
        }
        json.writeRaw("\n]\n}");
    }

    void properties(Map<String, String> unknown) {
        unknown.forEach((name, value) -> json.writeRaw(",\n" + quoted(name) + ": " + value));
    }

    void end() {
        json.writeRaw("\n}\n");
    }

    private void write(Entity entity) {
        json.writePOJO(UnknownProperties.isIn(entity) ? UnknownProperties.restored(entity) : entity);
    }

    private void write(Commit commit) {
        json.writeStartObject();
        json.writeNumberProperty("revision", commit.revision());
        json.writeStringProperty("instant", commit.instant().toString());
        json.writeName("actor");
        write(commit.actor());
        json.writeStringProperty("reason", commit.reason());
        json.writeArrayPropertyStart("changes");
        commit.changes().forEach(this::write);
        json.writeEndArray();
        json.writeStringProperty("prev", commit.previousHash());
        json.writeStringProperty("hash", commit.hash());
        json.writeEndObject();
    }

    private void write(Actor actor) {
        json.writeStartObject();
        json.writeStringProperty("party", actor.party().value());
        if (actor.onBehalfOf() != null) {
            json.writeStringProperty("onBehalfOf", actor.onBehalfOf().value());
        }
        json.writeEndObject();
    }

    private void write(EntityChange change) {
        json.writeStartObject();
        if (change instanceof EntityChange.Added added) {
            begin("add", change);
            writeEntity(added.entity());
        } else if (change instanceof EntityChange.Replaced replaced) {
            begin("replace", change);
            json.writeNumberProperty("replaces", replaced.replaces());
            writeEntity(replaced.entity());
        } else if (change instanceof EntityChange.Retired retired) {
            begin("retire", change);
            json.writeNumberProperty("retires", retired.retires());
        } else if (change instanceof EntityChange.Removed removed) {
            begin("remove", change);
            json.writeNumberProperty("removes", removed.removes());
        } else if (change instanceof EntityChange.Redacted redacted) {
            begin("redact", change);
            json.writeStringProperty("component", redacted.component());
            json.writeArrayPropertyStart("digests");
            redacted.digests().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void begin(String operation, EntityChange change) {
        json.writeStringProperty("op", operation);
        json.writeStringProperty("type", types.nameOf(change.id().type()));
        json.writeStringProperty("id", change.id().value());
    }

    private void writeEntity(Entity entity) {
        json.writeName("entity");
        write(entity);
    }

    private static String quoted(String text) {
        return Json.mapper().writeValueAsString(text);
    }

    /** Values one below the other, with commas between them and nothing at all if there is none. */
    private final class Lines {
        private final String begin;
        private boolean any;

        Lines(String begin) {
            this.begin = begin;
        }

        void next() {
            json.writeRaw(any ? ",\n" : begin);
            any = true;
        }

        void raw(String value) {
            next();
            json.writeRaw(value);
        }

        boolean end() {
            if (any) {
                json.writeRaw("\n]");
            }
            return any;
        }
    }
}
