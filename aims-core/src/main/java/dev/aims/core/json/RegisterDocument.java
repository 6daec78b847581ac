package dev.aims.core.json;

import dev.aims.core.model.Entity;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a register's document holds, as far as it could be read.
 *
 * @param revision of the register that was written
 * @param entities those in use, in the order of the document
 * @param retired those taken out of use
 * @param history the commits, oldest first; empty unless the document was written with them
 * @param unknown what the reader has no types for
 */
public record RegisterDocument(
        long revision, List<Entity> entities, List<Entity> retired, List<RecordedCommit> history, Unknown unknown) {
    private static final int AT_ONCE = 10_000;

    public RegisterDocument {
        entities = List.copyOf(entities);
        retired = List.copyOf(retired);
        history = List.copyOf(history);
        Objects.requireNonNull(unknown, "unknown");
    }

    /**
     * Adds the entities to a register that has none of their ids, in one step; and then takes those out of use again that
     * were, in as many commits as that needs. The history of the document stays where it is.
     *
     * @return the last commit
     * @throws dev.aims.core.register.CommitRefusedException if the register does not take them, as for {@link
     *     Register#commitAll}; nothing was added
     * @throws IllegalArgumentException if there are none
     */
    public Commit addTo(Register register, Actor actor, String reason) {
        List<Entity> all = Stream.concat(entities.stream(), retired.stream()).toList();
        Commit commit = register.commitAll(actor, reason, all, AT_ONCE);
        for (int from = 0; from < retired.size(); from += AT_ONCE) {
            List<Entity> part = retired.subList(from, Math.min(retired.size(), from + AT_ONCE));
            RegisterView view = register.view();
            commit = register.commit(
                    actor,
                    reason,
                    change -> part.forEach(entity -> change.retire(entity.id(), view.version(entity.id()))));
        }
        return commit;
    }

    /**
     * Parts of a document that were not understood, as JSON texts, so that a document which is written anew need not lose
     * them.
     *
     * @param entities entities in use of types that were not registered, by the name of their type
     * @param retired such entities that were taken out of use
     * @param properties other properties of the document, by name
     */
    public record Unknown(
            Map<String, List<String>> entities, Map<String, List<String>> retired, Map<String, String> properties) {
        /** Nothing. */
        public static final Unknown NONE = new Unknown(Map.of(), Map.of(), Map.of());

        public Unknown {
            entities = copyOf(entities);
            retired = copyOf(retired);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        public boolean isEmpty() {
            return entities.isEmpty() && retired.isEmpty() && properties.isEmpty();
        }

        private static Map<String, List<String>> copyOf(Map<String, List<String>> texts) {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            texts.forEach((type, values) -> copy.put(type, Collections.unmodifiableList(new ArrayList<>(values))));
            return Collections.unmodifiableMap(copy);
        }
    }
}
