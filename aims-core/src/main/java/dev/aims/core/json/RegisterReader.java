package dev.aims.core.json;

import dev.aims.core.internal.json.DocumentSource;
import dev.aims.core.internal.json.Json;
import dev.aims.core.internal.json.Reuse;
import dev.aims.core.internal.json.StrictNames;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/** Reads one register document from a parser. */
final class RegisterReader {
    private static final int EXCERPT = 400;
    private static final int MAX_COMMIT = 20 << 20; // a register's commits have 16 MiB at most
    private static final long MAX_UNKNOWN = 64L << 20;
    private static final int UNKNOWN_OVERHEAD = 64; // of the objects that hold a text

    private final Reuse reuse = new Reuse();
    private final DocumentSource source;
    private final StrictNames parser;
    private final EntityTypes types;
    private final boolean isLenient;
    private final Limits limits;
    private final Section used = new Section("/entities/");
    private final Section retired = new Section("/retired/");
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Set<EntityId<?>> ids = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final HistoryReader history;
    private @Nullable String format;
    private int minReader;
    private long revision;
    private boolean hasEntities;
    private long unknownLength;

    RegisterReader(DocumentSource source, StrictNames parser, EntityTypes types, boolean isLenient, Limits limits) {
        this.source = source;
        this.parser = parser;
        this.types = types;
        this.isLenient = isLenient;
        this.limits = limits;
        history = new HistoryReader(
                types,
                isLenient,
                (pointer, reason) -> find(Finding.error("json.history", Place.document(pointer), reason)),
                this::findUnknown);
    }

    /** One of the two objects of arrays by type. */
    private static final class Section {
        private final String pointer;
        private final List<Entity> entities = new ArrayList<>();
        private final Map<String, List<String>> unknown = new LinkedHashMap<>();

        Section(String pointer) {
            this.pointer = pointer;
        }
    }

    Checked<RegisterDocument> read() {
        source.mark(0, limits.entity());
        expect(parser.nextToken(), JsonToken.START_OBJECT, "a register is a JSON object");
        if (parser.currentTokenLocation().getByteOffset() < 0) {
            throw new JsonFormatException("a register must be written in UTF-8");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            refuseRepetition();
            source.mark(offset(), limits.entity());
            readProperty(parser.currentName());
        }
        if (parser.nextToken() != null) {
            throw new JsonFormatException(here() + ": there is more after the end of the register");
        }
        requireKnownFormat();
        if (!hasEntities) {
            throw new JsonFormatException("entities are required but absent");
        }
        var unknown = new RegisterDocument.Unknown(used.unknown, retired.unknown, properties);
        return new Checked<>(
                new RegisterDocument(revision, used.entities, retired.entities, history.commits(), unknown), findings);
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
            case "version" -> expect(value, JsonToken.VALUE_NUMBER_INT, "version is a whole number");
            case "revision" -> {
                expect(value, JsonToken.VALUE_NUMBER_INT, "revision is a whole number");
                revision = parser.getLongValue();
            }
            case "entities" -> {
                readSection(value, used, name);
                hasEntities = true;
            }
            case "retired" -> readSection(value, retired, name);
            case "history" -> readHistory(value);
            default -> {
                properties.put(name, readText());
                parser.takeRepeated();
                findUnknown("/" + escaped(name));
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

    private void readSection(JsonToken value, Section section, String property) {
        requireKnownFormat();
        expect(value, JsonToken.START_OBJECT, property + " is an object of arrays by type");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            refuseRepetition();
            source.mark(offset(), limits.entity());
            String name = parser.currentName();
            String pointer = section.pointer + escaped(name);
            EntityType<?> type = types.find(name).orElse(null);
            expect(parser.nextToken(), JsonToken.START_ARRAY, name + " is an array of entities");
            if (type == null) {
                find(unknown("json.unknown-type", pointer, "is no type of entity; known are " + types));
                readUnknown(section.unknown.computeIfAbsent(name, key -> new ArrayList<>()));
            } else {
                readEntities(type, section, pointer + "/");
            }
        }
    }

    private void readUnknown(List<String> texts) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(readText());
            parser.takeRepeated();
        }
    }

    private String readText() {
        long start = offset();
        source.mark(start, limits.entity());
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            parser.getString();
        }
        parser.skipChildren();
        String text = textFrom(start);
        unknownLength += text.length() + UNKNOWN_OVERHEAD;
        if (unknownLength > MAX_UNKNOWN) {
            throw new JsonFormatException("what is not known here needs more than " + MAX_UNKNOWN + " bytes");
        }
        return text;
    }

    private void readEntities(EntityType<?> type, Section section, String pointer) {
        ObjectReader reader = Json.entities(type.type(), reuse);
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            readEntity(reader, type, section, pointer + index);
        }
    }

    private void readEntity(ObjectReader reader, EntityType<?> type, Section section, String pointer) {
        long start = offset();
        source.mark(start, limits.entity());
        TokenStreamContext context = parser.streamReadContext();
        TokenStreamContext array = parser.currentToken().isStructStart() ? context.getParent() : context;
        try {
            Entity entity = reader.readValue(parser);
            String repeated = parser.takeRepeated();
            if (repeated == null) {
                keep(entity, section, pointer);
            } else {
                refuse(repeated, "is there twice", textFrom(start));
            }
        } catch (JacksonException e) {
            throwIfLost(e);
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                parser.getString();
            }
            while (parser.streamReadContext() != array) {
                parser.nextToken();
            }
            String text = textFrom(start);
            String repeated = parser.takeRepeated();
            if (repeated != null) {
                refuse(repeated, "is there twice", text);
            } else if (isLenient && e instanceof UnrecognizedPropertyException) {
                readKeeping(text, type, section, pointer);
            } else {
                refuse(pointer + Json.pointer(e), Json.reason(e), text);
            }
        }
    }

    private void readKeeping(String text, EntityType<?> type, Section section, String pointer) {
        try {
            ObjectNode node = (ObjectNode) Json.mapper().readTree(text);
            UnknownProperties.Kept<?> kept = UnknownProperties.read(node, type.type());
            kept.pointers()
                    .forEach(place -> find(unknown(
                            "json.unknown-property",
                            pointer + place,
                            "is not known here; it is kept under the attribute " + UnknownProperties.ATTRIBUTE)));
            keep(kept.entity(), section, pointer);
        } catch (JacksonException e) {
            refuse(pointer + Json.pointer(e), Json.reason(e), text);
        }
    }

    /** A parser that met what is no JSON, or the end of its patience, cannot go on behind it. */
    private static void throwIfLost(JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException
                    || cause instanceof StreamConstraintsException
                    || cause instanceof JacksonIOException) {
                throw (JacksonException) cause;
            }
        }
    }

    private void keep(@Nullable Entity entity, Section section, String pointer) {
        if (entity == null) {
            find(Finding.error("json.entity", Place.document(pointer), "must be an entity but is null"));
        } else if (!ids.add(entity.id())) {
            find(Finding.error(
                    "json.duplicate-id",
                    Place.document(pointer),
                    "has the id " + entity.id() + " of an entity before it"));
        } else if (ids.size() > limits.entities()) {
            throw new JsonFormatException("the document has more than " + limits.entities() + " entities");
        } else {
            section.entities.add(entity);
        }
    }

    private void refuse(String pointer, String reason, String text) {
        String line = text.replaceAll("\\s+", " ");
        String excerpt = line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "...";
        find(Finding.error("json.entity", Place.document(pointer), reason + "; the text is " + excerpt));
    }

    private void readHistory(JsonToken value) {
        requireKnownFormat();
        expect(value, JsonToken.START_OBJECT, "history is an object");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            refuseRepetition();
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("commits")) {
                expect(token, JsonToken.START_ARRAY, "commits is an array");
                readCommits();
            } else if (name.equals("register")) {
                expect(token, JsonToken.VALUE_STRING, "register is text");
            } else {
                findUnknown("/history/" + escaped(name));
                readText();
                parser.takeRepeated();
            }
        }
    }

    private void readCommits() {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            source.mark(offset(), MAX_COMMIT);
            var commit = Json.tree(parser);
            String repeated = parser.takeRepeated();
            if (repeated == null) {
                history.read(commit, "/history/commits/" + index);
            } else {
                find(Finding.error("json.history", Place.document(repeated), "is there twice"));
            }
        }
    }

    private void findUnknown(String pointer) {
        find(unknown("json.unknown-property", pointer, "is not known here"));
    }

    private Finding unknown(String code, String pointer, String message) {
        return new Finding(code, isLenient ? Severity.WARNING : Severity.ERROR, Place.document(pointer), message, null);
    }

    private void find(Finding finding) {
        if (findings.size() == limits.findings()) {
            throw new JsonFormatException(
                    "the document has more than " + findings.size() + " findings; the first is " + findings.get(0));
        }
        findings.add(finding);
    }

    private void refuseRepetition() {
        String repeated = parser.takeRepeated();
        if (repeated != null) {
            throw new JsonFormatException(here() + ": " + repeated + " is there twice");
        }
    }

    private void expect(@Nullable JsonToken actual, JsonToken expected, String rule) {
        if (actual != expected) {
            throw new JsonFormatException(
                    here() + ": " + rule + " but here is " + (actual == null ? "nothing" : actual));
        }
    }

    private long offset() {
        return parser.currentTokenLocation().getByteOffset();
    }

    private String textFrom(long start) {
        return source.text(start, parser.currentLocation().getByteOffset()).strip();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private String here() {
        return Json.position(parser.currentLocation());
    }
}
