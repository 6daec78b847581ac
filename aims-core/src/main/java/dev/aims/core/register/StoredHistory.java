package dev.aims.core.register;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The commits of a register as its store has kept them. Guarded by the lock for what is stored. */
final class StoredHistory {
    private static final int AT_ONCE = 1_000;

    private final RegisterId id;
    private final RegisterStore store;
    private final CommitReader reader;
    private volatile @Nullable String notUnderstood;

    StoredHistory(RegisterId id, RegisterStore store, CommitReader reader) {
        this.id = id;
        this.store = store;
        this.reader = reader;
    }

    /** The same register through another door. */
    StoredHistory in(RegisterStore other) {
        return new StoredHistory(id, other, reader);
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

    /** All that the store has kept. */
    Timeline load() {
        Timeline timeline = new Timeline();
        Timeline.Filling filling = timeline.new Filling();
        EntityBytes unread = new EntityBytes();
        forEach(stored -> filling.add(read(stored, filling.head(), unread, filling::entry)));
        filling.finish();
        return timeline;
    }

    /** Takes in what a timeline does not have yet, and says whether that destroyed values of what it has. */
    boolean loadInto(Timeline timeline) {
        boolean[] redacts = {false};
        EntityBytes unread = new EntityBytes();
        forEachAfter(timeline.tip().head().revision(), stored -> {
            Tip tip = timeline.tip();
            Commit commit = read(stored, tip.head(), unread, tip.view().state()::entry);
            timeline.add(commit);
            redacts[0] |= commit.changes().stream().anyMatch(EntityChange.Redacted.class::isInstance);
        });
        return redacts[0];
    }

    private Commit read(StoredCommit stored, Head before, EntityBytes unread, CommitReader.Before entries) {
        CommitReader.Read read = reader.read(stored, before, unread, entries);
        Commit commit = read.commit();
        if (commit.revision() != before.revision() + 1 || !commit.previousHash().equals(before.hash())) {
            throw new StoreException("revision " + (before.revision() + 1) + " of register " + id
                    + " does not fit to the one before; verify the register");
        }
        if (read.notUnderstood() != null) {
            notUnderstood = "revision " + commit.revision() + " holds " + read.notUnderstood();
        }
        return commit;
    }

    /**
     * @throws StoreException if there is something in the history that was not understood: what is committed without
     *     that could contradict it
     */
    void requireUnderstood() {
        if (notUnderstood != null) {
            throw new StoreException("register " + id + " can be read but not be changed here: " + notUnderstood
                    + "; register the type in the settings, or use the version of the library that wrote it");
        }
    }
}
