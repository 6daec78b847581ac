package dev.aims.core.register;

import dev.aims.core.internal.json.Json;
import dev.aims.core.internal.json.Reuse;
import dev.aims.core.model.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Takes a line apart and passes over the entities in it, of which only ids and places are kept: most of a line is
 * entities, and most of those are never asked for. What it does not know it passes over too.
 */
final class LineParser {
    private final JsonParser json;
    private final Reuse reuse;

    private LineParser(JsonParser json, Reuse reuse) {
        this.json = json;
        this.reuse = reuse;
    }

    /**
     * @param line whose first {@code length} bytes are the line
     * @throws tools.jackson.core.JacksonException if the line is no JSON
     * @throws IllegalArgumentException if a member is missing or has another form than that of a commit
     */
    static CommitLine parse(byte[] line, int length, Reuse reuse) {
        try (JsonParser json = Json.line(line, length)) {
            json.nextToken();
            CommitLine parsed = new LineParser(json, reuse).line();
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("it goes on after its end");
            }
            return parsed;
        }
    }

    private CommitLine line() {
        @Nullable String format = null;
        @Nullable String register = null;
        @Nullable String previousHash = null;
        @Nullable String reason = null;
        @Nullable Actor actor = null;
        @Nullable Instant instant = null;
        Commit.@Nullable Batch batch = null;
        @Nullable List<CommitLine.ChangeLine> changes = null;
        int version = 0;
        int minReader = 0;
        long revision = 0;
        Members members = new Members("the line");
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "actor" -> actor = actor();
                case "batch" -> batch = batch();
                case "changes" -> changes = changes();
                case "format" -> format = text(name);
                case "instant" -> instant = Instants.parse(text(name));
                case "minReader" -> minReader = Math.toIntExact(number(name));
                case "prev" -> previousHash = text(name);
                case "reason" -> reason = reuse.text(text(name));
                case "register" -> register = reuse.text(text(name));
                case "revision" -> revision = number(name);
                case "version" -> version = Math.toIntExact(number(name));
                default -> json.skipChildren();
            }
        }
        return new CommitLine(
                required(format, "format"),
                version,
                minReader,
                required(register, "register"),
                revision,
                required(previousHash, "prev"),
                required(actor, "actor"),
                required(reason, "reason"),
                required(instant, "instant"),
                batch,
                required(changes, "changes"));
    }

    private Actor actor() {
        @Nullable PartyId party = null;
        @Nullable PartyId onBehalfOf = null;
        Members members = new Members("actor");
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "party" -> party = reuse.parsed(PartyId.class, text(name), PartyId::parse);
                case "onBehalfOf" -> onBehalfOf = reuse.parsed(PartyId.class, text(name), PartyId::parse);
                default -> json.skipChildren();
            }
        }
        return new Actor(required(party, "party"), onBehalfOf);
    }

    private Commit.Batch batch() {
        int part = 0;
        int parts = 0;
        Members members = new Members("batch");
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "part" -> part = Math.toIntExact(number(name));
                case "parts" -> parts = Math.toIntExact(number(name));
                default -> json.skipChildren();
            }
        }
        return new Commit.Batch(part, parts);
    }

    private List<CommitLine.ChangeLine> changes() {
        require(JsonToken.START_ARRAY, "changes", "an array");
        List<CommitLine.ChangeLine> changes = new ArrayList<>(1);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            changes.add(change());
        }
        return changes;
    }

    private CommitLine.ChangeLine change() {
        @Nullable String op = null;
        @Nullable String type = null;
        @Nullable String id = null;
        CommitLine.@Nullable Span entity = null;
        @Nullable Long version = null;
        @Nullable String component = null;
        @Nullable List<String> digests = null;
        Members members = new Members("a change");
        for (String name = members.next(); name != null; name = members.next()) {
            switch (name) {
                case "component" -> component = text(name);
                case "digests" -> digests = texts(name);
                case "entity" -> {
                    int from = (int) json.currentTokenLocation().getByteOffset();
                    id = idWithin();
                    entity = new CommitLine.Span(
                            from, (int) json.currentLocation().getByteOffset() - from);
                }
                case "id" -> id = text(name);
                case "op" -> op = reuse.text(text(name));
                case "replaces", "retires", "removes" -> version = number(name);
                case "type" -> type = reuse.text(text(name));
                default -> json.skipChildren();
            }
        }
        return new CommitLine.ChangeLine(
                required(op, "op"), required(type, "type"), required(id, "id"), entity, version, component, digests);
    }

    /** Passes over an entity. */
    private @Nullable String idWithin() {
        @Nullable String id = null;
        requireObject("entity");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (id == null && name.equals("id")) {
                id = text(name);
            } else {
                json.skipChildren();
            }
        }
        return id;
    }

    private String text(String name) {
        require(JsonToken.VALUE_STRING, name, "text");
        return json.getString();
    }

    private List<String> texts(String name) {
        require(JsonToken.START_ARRAY, name, "an array");
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(text(name));
        }
        return texts;
    }

    private long number(String name) {
        require(JsonToken.VALUE_NUMBER_INT, name, "a whole number");
        return json.getLongValue();
    }

    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("it lacks the member " + name);
        }
        return value;
    }

    private void require(JsonToken expected, String name, String noun) {
        if (!json.hasToken(expected)) {
            throw new IllegalArgumentException("its member " + name + " must be " + noun);
        }
    }

    private void requireObject(String name) {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw new IllegalArgumentException(name + " must be an object");
        }
    }

    /** The members of the object at which the parser stands, which are in canonical order, so that none stands twice. */
    private final class Members {
        private String last = "";

        Members(String object) {
            requireObject(object);
        }

        /** The name of the next one, at whose value the parser stands then; null behind the last one. */
        @Nullable
        String next() {
            String name = json.nextName();
            if (name == null) {
                return null;
            } else if (name.compareTo(last) <= 0 && !last.isEmpty()) {
                throw new IllegalArgumentException("its member " + name + " must stand before " + last);
            }
            last = name;
            json.nextToken();
            return name;
        }
    }
}
