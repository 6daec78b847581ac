package dev.aims.core.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step in the history of a register: who changed what, when and why. Immutable. */
public final class Commit {
    private final long revision;
    private final Actor actor;
    private final String reason;
    private final Instant instant;
    private final List<ReadChange> changes;
    private final @Nullable Batch batch;
    private final String previousHash;
    private final String hash;

    Commit(
            long revision,
            Actor actor,
            String reason,
            Instant instant,
            List<ReadChange> changes,
            @Nullable Batch batch,
            String previousHash,
            String hash) {
        this.revision = revision;
        this.actor = actor;
        this.reason = reason;
        this.instant = instant;
        this.changes = List.copyOf(changes);
        this.batch = batch;
        this.previousHash = previousHash;
        this.hash = hash;
    }

    /**
     * The place of a commit in a row of commits that count together or not at all.
     *
     * @param part from 1
     * @param parts 2 or more
     */
    record Batch(int part, int parts) {
        boolean isLast() {
            return part == parts;
        }
    }

    /** 1 for the first commit, then one more each time. */
    public long revision() {
        return revision;
    }

    public Actor actor() {
        return actor;
    }

    public String reason() {
        return reason;
    }

    /** To the microsecond; never before that of the commit before. */
    public Instant instant() {
        return instant;
    }

    /** In the order in which they were asked for, one an entity. */
    public List<EntityChange> changes() {
        return changes.stream().map(ReadChange::change).toList();
    }

    /** The same, with what was not read yet left unread. */
    List<ReadChange> readChanges() {
        return changes;
    }

    /** The hash of the commit before, 64 zeros for the first. */
    public String previousHash() {
        return previousHash;
    }

    /** SHA-256 of the commit's stored bytes, 64 lower-case hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** The revision from which on views show it: its own, or that of the last part of its batch. */
    long countsFrom() {
        return batch == null ? revision : revision + batch.parts() - batch.part();
    }

    @Nullable
    Batch batch() {
        return batch;
    }

    @Override
    public String toString() {
        return "revision " + revision + " by " + actor + " at " + instant + ": " + reason;
    }
}
