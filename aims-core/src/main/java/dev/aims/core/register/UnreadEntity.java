package dev.aims.core.register;

import dev.aims.core.internal.json.Sealing;
import dev.aims.core.model.Entity;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity that was added or put in the place of another, read from its line when it is first asked for. One object
 * for all of this, as a register holds very many.
 */
final class UnreadEntity extends Lazy<Entity> implements ReadChange {
    private final CommitReader reader;
    private final Class<?> type;
    private final String id;
    private final long replaces;
    private final long revision;
    private final boolean isNewer;
    private final int from;
    private final int length;
    private Map<String, String> values;
    private byte @Nullable [] block;

    /**
     * @param line the part of it that is the entity is copied
     * @param replaces the version in whose place it is put; 0 if it is added
     */
    UnreadEntity(CommitReader.Entities line, CommitLine.Span span, Class<?> type, String id, long replaces) {
        super(null);
        this.type = type;
        this.id = id;
        this.replaces = replaces;
        reader = line.reader();
        revision = line.revision();
        isNewer = line.isNewer();
        values = line.values();
        from = line.unread().put(line.bytes(), span);
        block = line.unread().block();
        length = span.length();
    }

    Class<?> type() {
        return type;
    }

    String id() {
        return id;
    }

    long replaces() {
        return replaces;
    }

    @Override
    public EntityChange change() {
        return replaces == 0 ? new EntityChange.Added(get()) : new EntityChange.Replaced(get(), replaces);
    }

    @Override
    Entity make() {
        byte[] bytes = Objects.requireNonNull(block);
        Entity entity = CommitReader.explained(
                revision,
                () -> Sealing.with(reader.reader(type, isNewer), values).readValue(bytes, from, length));
        block = null;
        values = Map.of();
        return entity;
    }
}
