package dev.aims.core.store.jdbc;

import dev.aims.core.internal.json.Json;
import dev.aims.core.store.StoreException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What commits leave of each entity that they change. Of all commits of a register, that is its current state. */
final class Effects {
    private final Map<Key, Effect> byKey = new LinkedHashMap<>();
    private final boolean keepsTrees;

    private Effects(boolean keepsTrees) {
        this.keepsTrees = keepsTrees;
    }

    /** For a few commits, whose effects are written at once. */
    static Effects ofFew() {
        return new Effects(true);
    }

    /** For a whole history, of which nothing is kept but texts. */
    static Effects ofMany() {
        return new Effects(false);
    }

    /** An entity within a register. */
    record Key(String type, String id) {}

    /**
     * What is left of one entity.
     *
     * @param isNew whether it was not there before
     * @param isRemoved whether it is not there afterwards
     * @param isRetired whether it was retired; if it is not new, it may have been before
     * @param version the revision that it counts from
     * @param line the revision whose line holds its content, if that is new
     * @param content null if that stays what it was
     */
    record Effect(
            boolean isNew,
            boolean isRemoved,
            boolean isRetired,
            long version,
            long line,
            @Nullable Content content) {}

    /** The content of an entity as canonical JSON and, where it was kept, as a tree. */
    record Content(String json, @Nullable JsonNode kept) {
        static Content of(JsonNode tree) {
            return new Content(Json.CANONICAL.writeValueAsString(tree), tree);
        }

        Content withoutTree() {
            return new Content(json, null);
        }

        JsonNode tree() {
            return kept == null ? Json.CANONICAL.readTree(json) : kept;
        }
    }

    Map<Key, Effect> byKey() {
        return byKey;
    }

    /** @throws StoreException if the line holds an operation that is not known here */
    void add(Line line, long version) {
        for (JsonNode change : line.changes()) {
            String operation = change.required("op").stringValue();
            String type = change.required("type").stringValue();
            JsonNode entity = change.path("entity");
            String id =
                    (entity.isMissingNode() ? change : entity).required("id").stringValue();
            Key key = new Key(type, id);
            Effect before = byKey.getOrDefault(key, new Effect(false, false, false, 0, 0, null));
            boolean isNew = before.isNew() || operation.equals("add");
            switch (operation) {
                case "add", "replace" -> {
                    Content content = Content.of(entity);
                    byKey.put(
                            key,
                            new Effect(
                                    isNew,
                                    false,
                                    before.isRetired(),
                                    version,
                                    line.revision(),
                                    keepsTrees ? content : content.withoutTree()));
                }
                case "retire" ->
                    byKey.put(key, new Effect(isNew, false, true, version, before.line(), before.content()));
                case "remove" -> remove(key, isNew, version);
                case "redact" -> {
                    // The values go when the store is told to destroy them; a version it is not.
                }
                default ->
                    throw new StoreException("revision " + line.revision() + " holds the operation " + operation
                            + ", which this version of the library does not know");
            }
        }
    }

    private void remove(Key key, boolean isNew, long version) {
        if (isNew) {
            byKey.remove(key);
        } else {
            byKey.put(key, new Effect(false, true, false, version, 0, null));
        }
    }
}
