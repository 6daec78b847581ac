package dev.aims.core.register;

import dev.aims.core.internal.json.Json;
import dev.aims.core.internal.json.Reuse;
import dev.aims.core.internal.json.Sealing;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * Reads the lines that {@link CommitCodec} writes. What a newer version of the library wrote, or an entity of a type that
 * is not registered, is read as far as it is understood; the commit says so.
 */
final class CommitReader {
    private final RegisterId register;
    private final EntityTypes types;
    private final Reuse reuse = new Reuse();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    CommitReader(RegisterId register, EntityTypes types) {
        this.register = register;
        this.types = types;
    }

    /** Finds the ids of what a register holds or has held. */
    @FunctionalInterface
    interface Ids {
        Optional<EntityId<?>> find(Class<?> type, String id);
    }

    /**
     * A commit as it was read.
     *
     * @param notUnderstood what of it this version, or these settings, cannot make sense of; null if it is complete
     */
    record Read(Commit commit, @Nullable String notUnderstood) {}

    /**
     * @param before where the ids of what is retired or removed are found
     * @throws StoreException if the line is no commit of this register that this version can read
     */
    Read read(StoredCommit stored, Ids before) {
        try {
            CommitLine line = reader(CommitLine.class).readValue(stored.bytes());
            requireReadable(line);
            return new Read(commit(line, stored, before), notUnderstood(line));
        } catch (JacksonException e) {
            throw new StoreException("revision " + stored.revision() + " cannot be read: " + Json.reason(e), e);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new StoreException("revision " + stored.revision() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void requireReadable(CommitLine line) {
        if (!line.format().equals(CommitCodec.FORMAT) || line.minReader() > CommitCodec.VERSION) {
            throw new IllegalArgumentException("it needs a reader of " + line.format() + " " + line.minReader()
                    + " but this one reads " + CommitCodec.FORMAT + " " + CommitCodec.VERSION
                    + "; use a newer version of the library");
        } else if (!line.register().equals(register.value())) {
            throw new IllegalArgumentException("it belongs to register " + line.register() + ", not to " + register);
        }
    }

    private @Nullable String notUnderstood(CommitLine line) {
        if (line.version() > CommitCodec.VERSION) {
            return "version " + line.version() + " of " + CommitCodec.FORMAT;
        }
        return line.changes().stream()
                .map(CommitLine.ChangeLine::type)
                .filter(type -> types.find(type).isEmpty())
                .findFirst()
                .map(type -> "entities of type " + type)
                .orElse(null);
    }

    private Commit commit(CommitLine line, StoredCommit stored, Ids before) {
        return new Commit(
                line.revision(),
                line.actor(),
                line.reason(),
                line.instant(),
                changes(line, stored, before),
                line.batch(),
                line.previousHash(),
                stored.hash());
    }

    private List<EntityChange> changes(CommitLine line, StoredCommit stored, Ids before) {
        Map<String, String> values = new HashMap<>();
        for (SealedValue value : stored.sealedValues()) {
            values.put(value.digest(), value.json());
        }
        boolean isNewer = line.version() > CommitCodec.VERSION;
        List<EntityChange> changes = new ArrayList<>(line.changes().size());
        for (CommitLine.ChangeLine change : line.changes()) {
            EntityType<?> type = types.find(change.type()).orElse(null);
            if (type != null) {
                ObjectReader reader = reader(type.type());
                changes.add(change(change, Sealing.with(isNewer ? lenient(reader) : reader, values), before));
            }
        }
        return changes;
    }

    /** Made when it is first needed: making one takes longer than reading many lines with it. */
    private ObjectReader reader(Class<?> type) {
        return readers.computeIfAbsent(
                type,
                absent -> absent == CommitLine.class
                        ? lenient(Json.CANONICAL.readerFor(absent))
                        : Sealing.reader(absent, reuse));
    }

    private static ObjectReader lenient(ObjectReader reader) {
        return reader.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private EntityChange change(CommitLine.ChangeLine change, ObjectReader reader, Ids before) {
        return switch (change.op()) {
            case "add" -> new EntityChange.Added(entity(change, reader));
            case "replace" ->
                new EntityChange.Replaced(entity(change, reader), required(change.replaces(), "replaces"));
            case "retire" -> new EntityChange.Retired(id(change, before), required(change.retires(), "retires"));
            case "remove" -> new EntityChange.Removed(id(change, before), required(change.removes(), "removes"));
            case "redact" ->
                new EntityChange.Redacted(
                        id(change, before),
                        required(change.component(), "component"),
                        required(change.digests(), "digests"));
            default ->
                throw new IllegalArgumentException(
                        "it holds the operation " + change.op() + ", which this version of the library does not know");
        };
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("it lacks the member " + name);
        }
        return value;
    }

    private static Entity entity(CommitLine.ChangeLine change, ObjectReader reader) {
        return reader.readValue(required(change.entity(), "entity").asParser());
    }

    private EntityId<?> id(CommitLine.ChangeLine change, Ids before) {
        Class<?> type = types.find(change.type()).orElseThrow().type();
        String id = required(change.id(), "id");
        return before.find(type, id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "it changes " + change.type() + " " + id + ", which is not there"));
    }
}
