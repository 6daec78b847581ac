package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads lines again that were checked once. They are checked again, as the file may have been damaged since. */
final class KnownLines {
    private final RegisterId id;
    private final Path journal;
    private long revision;
    private long position;

    /** @param from where to begin */
    KnownLines(RegisterId id, Path journal, Offsets.Mark from) {
        this.id = id;
        this.journal = journal;
        revision = from.revision();
        position = from.offset();
    }

    /** The commits after a revision, at most {@code limit}, of the lines before the byte {@code to}. */
    List<StoredCommit> after(long after, int limit, long to) throws IOException {
        List<StoredCommit> commits = new ArrayList<>();
        try (LineReader lines = new LineReader(journal, position, to)) {
            while (commits.size() < limit && lines.next()) {
                revision++;
                if (revision > after) {
                    commits.add(commit(lines, commits));
                }
            }
            position = lines.nextPosition();
        }
        if (commits.size() < limit && position < to) {
            throw new StoreException("the journal of register " + id + " ends at byte " + position
                    + ", but this store has seen " + to + ": somebody else has cut it");
        }
        return commits;
    }

    private StoredCommit commit(LineReader lines, List<StoredCommit> before) {
        try {
            StoredCommit commit = lines.line().commit();
            if (commit.revision() == revision && follows(commit, before)) {
                return commit;
            }
            throw new BadLineException("does not follow the line before");
        } catch (BadLineException e) {
            throw new StoreException("the journal of register " + id + " is damaged: revision " + revision + " at byte "
                    + lines.position() + " " + e.reason());
        }
    }

    private static boolean follows(StoredCommit commit, List<StoredCommit> before) {
        return before.isEmpty()
                || commit.previousHash().equals(before.get(before.size() - 1).hash());
    }

    /** Of the line that was read last. */
    long revision() {
        return revision;
    }

    /** Where that ends. */
    long position() {
        return position;
    }
}
