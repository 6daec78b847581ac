package dev.aims.core.register;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.util.List;
import java.util.function.Consumer;

/** The commits of a register as its store has kept them. Holds no state. */
final class StoredHistory {
    private static final int AT_ONCE = 1_000;

    private final RegisterId id;
    private final RegisterStore store;
    private final CommitCodec codec;

    StoredHistory(RegisterId id, RegisterStore store, CommitCodec codec) {
        this.id = id;
        this.store = store;
        this.codec = codec;
    }

    /** The same register through another door. */
    StoredHistory in(RegisterStore other) {
        return new StoredHistory(id, other, codec);
    }

    void forEach(Consumer<StoredCommit> action) {
        forEachAfter(0, action);
    }

    private void forEachAfter(long revision, Consumer<StoredCommit> action) {
        long last = revision;
        for (List<StoredCommit> tail = store.commitsAfter(id, last, AT_ONCE);
                !tail.isEmpty();
                tail = store.commitsAfter(id, last, AT_ONCE)) {
            tail.forEach(action);
            last += tail.size();
        }
    }

    /** Takes in what a timeline does not have yet, and says whether that destroyed values of what it has. */
    boolean loadInto(Timeline timeline) {
        boolean[] redacts = {false};
        forEachAfter(timeline.tip().head().revision(), stored -> {
            Commit commit = decode(stored, timeline.tip());
            timeline.add(commit);
            redacts[0] |= commit.changes().stream().anyMatch(EntityChange.Redacted.class::isInstance);
        });
        return redacts[0];
    }

    private Commit decode(StoredCommit stored, Tip tip) {
        Head head = tip.head();
        Commit commit = codec.decode(stored, tip.view().state());
        if (commit.revision() != head.revision() + 1 || !commit.previousHash().equals(head.hash())) {
            throw new StoreException("revision " + (head.revision() + 1) + " of register " + id
                    + " does not fit to the one before; verify the register");
        }
        return commit;
    }
}
