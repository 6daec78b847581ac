package dev.aims.core.register;

import dev.aims.core.internal.json.Json;
import dev.aims.core.internal.json.Reuse;
import dev.aims.core.internal.json.Sealing;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * Reads the lines that {@link CommitCodec} writes, and the entities in them when they are first asked for. What a newer version of the library wrote, or an entity of a type that
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

    /** The newest version of an entity that a register holds or has held, among what was read before. */
    @FunctionalInterface
    interface Before {
        @Nullable
        Entry entry(Class<?> type, String id);
    }

    /**
     * A commit as it was read.
     *
     * @param notUnderstood what of it this version, or these settings, cannot make sense of; null if it is complete
     */
    record Read(Commit commit, @Nullable String notUnderstood) {}

    /**
     * @param previous the commit before
     * @param unread takes what is not read before it is asked for
     * @param before where what is retired or removed is found
     * @throws StoreException if the line is no commit of this register that this version can read; for what is wrong
     *     within an entity, not before that is asked for
     */
    Read read(StoredCommit stored, Head previous, EntityBytes unread, Before before) {
        return explained(stored.revision(), () -> {
            byte[] bytes = unread.line(stored);
            CommitLine scanned = LineScanner.scan(bytes, stored.size(), reuse);
            CommitLine line = scanned == null ? LineParser.parse(bytes, stored.size(), reuse) : scanned;
            requireReadable(line);
            boolean follows = line.previousHash().equals(previous.hash());
            Commit commit = new Commit(
                    line.revision(),
                    line.actor(),
                    line.reason(),
                    line.instant(),
                    changes(line, entities(line, bytes, stored, unread), before),
                    line.batch(),
                    follows ? previous.hash() : line.previousHash(), // the same object for both commits
                    stored.hash());
            return new Read(commit, notUnderstood(line));
        });
    }

    /** @throws StoreException if reading fails for what it reads */
    static <T> T explained(long revision, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            throw new StoreException("revision " + revision + " cannot be read: " + Json.reason(e), e);
        } catch (IllegalArgumentException | NullPointerException | ArithmeticException | DateTimeException e) {
            throw new StoreException("revision " + revision + " cannot be read: " + e.getMessage(), e);
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
        for (CommitLine.ChangeLine change : line.changes()) {
            if (types.find(change.type()).isEmpty()) {
                return "entities of type " + change.type();
            }
        }
        return null;
    }

    private List<ReadChange> changes(CommitLine line, Entities entities, Before before) {
        List<ReadChange> changes = new ArrayList<>(line.changes().size());
        for (CommitLine.ChangeLine change : line.changes()) {
            types.find(change.type()).ifPresent(type -> changes.add(change(change, type.type(), entities, before)));
        }
        return changes;
    }

    private static ReadChange change(CommitLine.ChangeLine change, Class<?> type, Entities entities, Before before) {
        return switch (change.op()) {
            case "add" -> entering(change, type, 0, entities);
            case "replace" -> entering(change, type, LineParser.required(change.version(), "replaces"), entities);
            case "retire" ->
                new ReadChange.Known(new EntityChange.Retired(
                        id(change, type, before), LineParser.required(change.version(), "retires")));
            case "remove" ->
                new ReadChange.Known(new EntityChange.Removed(
                        id(change, type, before), LineParser.required(change.version(), "removes")));
            case "redact" ->
                new ReadChange.Known(new EntityChange.Redacted(
                        id(change, type, before),
                        LineParser.required(change.component(), "component"),
                        LineParser.required(change.digests(), "digests")));
            default ->
                throw new IllegalArgumentException(
                        "it holds the operation " + change.op() + ", which this version of the library does not know");
        };
    }

    private static ReadChange entering(CommitLine.ChangeLine change, Class<?> type, long replaces, Entities entities) {
        CommitLine.Span span = LineParser.required(change.entity(), "entity");
        return new UnreadEntity(entities, span, type, change.id(), replaces);
    }

    private static EntityId<?> id(CommitLine.ChangeLine change, Class<?> type, Before before) {
        Entry entry = before.entry(type, change.id());
        if (entry == null) {
            throw new IllegalArgumentException(
                    "it changes " + change.type() + " " + change.id() + ", which is not there");
        }
        return entry.entity().id();
    }

    /**
     * What the entities of one line are read with.
     *
     * @param bytes the line, only for now
     * @param isNewer whether a newer version of the library wrote it
     * @param values what the line holds by digest only
     * @param unread takes what is kept of it
     */
    @SuppressWarnings("ArrayRecordComponent") // lives no longer than it takes to take the line apart
    record Entities(
            CommitReader reader,
            byte[] bytes,
            long revision,
            boolean isNewer,
            Map<String, String> values,
            EntityBytes unread) {}

    private Entities entities(CommitLine line, byte[] bytes, StoredCommit stored, EntityBytes unread) {
        Map<String, String> values = stored.sealedValues().isEmpty()
                ? Map.of()
                : stored.sealedValues().stream()
                        .collect(Collectors.toMap(SealedValue::digest, SealedValue::json, (one, same) -> one));
        return new Entities(this, bytes, stored.revision(), line.version() > CommitCodec.VERSION, values, unread);
    }

    /** @param isNewer whether a newer version of the library wrote what is to be read */
    ObjectReader reader(Class<?> type, boolean isNewer) {
        ObjectReader known = reader(type);
        return isNewer ? lenient(known) : known;
    }

    /** Made when it is first needed: making one takes longer than reading many lines with it. */
    private ObjectReader reader(Class<?> type) {
        return readers.computeIfAbsent(type, absent -> Sealing.reader(absent, reuse));
    }

    private static ObjectReader lenient(ObjectReader reader) {
        return reader.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
