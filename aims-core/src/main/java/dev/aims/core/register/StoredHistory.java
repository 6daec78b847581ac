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
        pagesAfter(0, page -> page.forEach(action));
    }

    private void pagesAfter(long revision, Consumer<List<StoredCommit>> action) {
        long last = revision;
        for (List<StoredCommit> page = store.commitsAfter(id, last, AT_ONCE);
                !page.isEmpty();
                page = store.commitsAfter(id, last, AT_ONCE)) {
            action.accept(page);
            last += page.size();
        }
    }

    /** All that the store has kept. While the store reads a page, the one before is taken in. */
    Timeline load() {
        Timeline timeline = new Timeline();
        Timeline.Filling filling = timeline.new Filling();
        EntityBytes unread = new EntityBytes();
        Consumer<StoredCommit> taking = stored -> filling.add(read(stored, filling.head(), unread, filling::entry));
        Meanwhile meanwhile = new Meanwhile();
        pagesAfter(0, page -> {
            if (page.size() < AT_ONCE) {
                meanwhile.finish();
                page.forEach(taking);
            } else {
                meanwhile.start(() -> page.forEach(taking));
            }
        });
        meanwhile.finish();
        filling.finish();
        return timeline;
    }

    /** Takes in what a timeline does not have yet, and says whether that destroyed values of what it has. */
    boolean loadInto(Timeline timeline) {
        boolean[] redacts = {false};
        EntityBytes unread = new EntityBytes();
        pagesAfter(
                timeline.tip().head().revision(),
                page -> page.forEach(stored -> {
                    Tip tip = timeline.tip();
                    Commit commit = read(stored, tip.head(), unread, tip.view().state()::entry);
                    timeline.add(commit);
                    redacts[0] |= commit.changes().stream().anyMatch(EntityChange.Redacted.class::isInstance);
                }));
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
