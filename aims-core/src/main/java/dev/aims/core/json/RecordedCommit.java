package dev.aims.core.json;

import dev.aims.core.register.Actor;
import dev.aims.core.register.EntityChange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A commit as a document tells it. It is for showing a history and for comparing its hashes with those of a store or an
 * anchor; the document does not hold the bytes that the hashes are made of.
 *
 * @param changes those that could be read
 * @param previousHash the hash of the commit before, 64 zeros for the first
 */
public record RecordedCommit(
        long revision,
        Instant instant,
        Actor actor,
        String reason,
        List<EntityChange> changes,
        String previousHash,
        String hash) {
    public RecordedCommit {
        Objects.requireNonNull(instant, "instant");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        changes = List.copyOf(changes);
        Objects.requireNonNull(previousHash, "previousHash");
        Objects.requireNonNull(hash, "hash");
    }
}
