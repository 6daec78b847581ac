package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.validation.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of one register. What it knows is a beginning of the file of which every line was checked; the rest is
 * looked at when it is asked for.
 */
final class Journal {
    private static final Logger log = LoggerFactory.getLogger(JournalStore.class);

    private final RegisterId id;
    private final JournalFolder folder;
    private final @Nullable Holders holders;
    private final ReentrantLock lock = new ReentrantLock();
    private final Offsets offsets = new Offsets();
    private final JournalFile file;

    private long revision;
    private String hash = StoredCommit.NO_HASH;
    private long end;
    /** Where the group begins that was written last. */
    private long group;
    /** How much of the file this instance knows to be on the disk; less than nothing if not even its name is. */
    private long forced = -1;

    private @Nullable Throwable failure;
    private boolean isClosed;
    private @Nullable WriteLock writeLock;

    /** @param holders whom to tell of open files; null if the journal is only read */
    Journal(RegisterId id, JournalFolder folder, @Nullable Holders holders) {
        this.id = id;
        this.folder = folder;
        this.holders = holders;
        file = new JournalFile(id, folder);
    }

    List<StoredCommit> commitsAfter(long after, int limit) throws IOException {
        Offsets.Mark mark;
        long to;
        lock.lock();
        try {
            if (after >= revision) {
                return readOn(after, limit);
            }
            mark = offsets.before(after);
            to = end;
        } finally {
            lock.unlock();
        }
        return readAgain(mark, after, limit, to);
    }

    private List<StoredCommit> readOn(long after, int limit) throws IOException {
        if (file.lengthFrom(end) == 0) {
            return List.of();
        }
        hold();
        List<StoredCommit> commits = new ArrayList<>();
        while (revision < after + limit && readOn(after, limit, commits)) {
            // The end may have been cut, or written by somebody else meanwhile.
        }
        return commits;
    }

    private void readToEnd() throws IOException {
        hold();
        while (readOn(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2, new ArrayList<>())) {
            // As above.
        }
    }

    /** Checks lines behind those that are known, as far as they are wanted; whether it is worth while to go on. */
    private boolean readOn(long after, long limit, List<StoredCommit> commits) throws IOException {
        Path journal = folder.journal(id);
        long length = file.lengthFrom(end);
        if (length == end || failure != null) {
            // What was written last when that failed was not acknowledged: to be seen after opening again.
            return false;
        }
        String reason = "has no line break";
        try (LineReader lines = new LineReader(journal, end, length)) {
            while (revision < after + limit && lines.next()) {
                StoredCommit commit = accept(lines);
                if (commit.revision() > after) {
                    commits.add(commit);
                }
            }
            if (revision == after + limit || lines.nextPosition() == length) {
                return false;
            }
        } catch (BadLineException e) {
            reason = e.reason();
        }
        return endsHere(reason, length);
    }

    private StoredCommit accept(LineReader lines) throws BadLineException {
        JournalLine line = lines.line();
        StoredCommit commit = line.commit();
        if (commit.revision() != revision + 1 || !commit.previousHash().equals(hash)) {
            throw new BadLineException("does not follow the line before: it is revision " + commit.revision()
                    + " and names " + commit.previousHash());
        } else if (line.forced() != group && line.forced() != end) {
            throw new BadLineException("says that " + line.forced() + " bytes were forced, which cannot be");
        }
        group = line.forced();
        revision++;
        hash = commit.hash();
        end = lines.nextPosition();
        offsets.add(revision, end);
        return commit;
    }

    /** Decides what it means that the file does not go on with a good line; whether to look at it again. */
    private boolean endsHere(String reason, long length) throws IOException {
        Path journal = folder.journal(id);
        if (TornTail.isRefuted(journal, end, length)) {
            if (holders == null && isGoodNow(length)) {
                return true; // It was just being written.
            }
            throw new StoreException("the journal of register " + id + " is damaged: revision " + (revision + 1)
                    + " at byte " + end + " " + reason);
        }
        if (end == 0 && !JournalLine.mayBegin(journal, length)) {
            throw new StoreException("the journal of register " + id + " is none: " + journal
                    + " does not begin like a journal; if something else was put there, put the journal back");
        }
        if (holders == null) {
            return false;
        }
        TornTail tail = new TornTail(revision + 1, end, length - end);
        Path kept = tail.keepBeside(folder, id);
        write(() -> {
            file.open().cut(end);
            file.open().force();
        });
        log.warn("{}", Findings.torn(id, kept));
        return false;
    }

    private boolean isGoodNow(long length) throws IOException {
        try (LineReader lines = new LineReader(folder.journal(id), end, length)) {
            lines.next();
            lines.line().commit();
            return true;
        } catch (BadLineException e) {
            return false;
        }
    }

    private List<StoredCommit> readAgain(Offsets.Mark mark, long after, int limit, long to) throws IOException {
        KnownLines lines = new KnownLines(id, folder.journal(id), mark);
        List<StoredCommit> commits = lines.after(after, limit, to);
        lock.lock();
        try {
            offsets.stoppedAt(lines.revision(), lines.position());
        } finally {
            lock.unlock();
        }
        return commits;
    }

    void append(List<StoredCommit> commits) throws IOException {
        lock.lock();
        try {
            prepareToWrite();
            StoredCommit first = commits.get(0);
            if (first.revision() != revision + 1 || !first.previousHash().equals(hash)) {
                throw new StaleRevisionException(id, first.revision() - 1, revision);
            }
            requireChain(commits);
            forceWhatIsThere();
            ByteArrayOutputStream out = new ByteArrayOutputStream(1024 * commits.size());
            long[] ends = new long[commits.size()];
            for (int i = 0; i < ends.length; i++) {
                JournalLine.write(commits.get(i), end, out);
                ends[i] = end + out.size();
            }
            byte[] bytes = out.toByteArray();
            write(() -> {
                file.open().write(end, bytes, 0, bytes.length);
                file.open().force();
                goOn(ends, commits.get(ends.length - 1).hash());
            });
        } finally {
            lock.unlock();
        }
    }

    private void goOn(long[] ends, String newest) {
        group = end;
        for (long lineEnd : ends) {
            revision++;
            offsets.add(revision, lineEnd);
        }
        hash = newest;
        end = ends[ends.length - 1];
        forced = end;
    }

    private static void requireChain(List<StoredCommit> commits) {
        for (int i = 1; i < commits.size(); i++) {
            StoredCommit before = commits.get(i - 1);
            StoredCommit commit = commits.get(i);
            if (commit.revision() != before.revision() + 1
                    || !commit.previousHash().equals(before.hash())) {
                throw new IllegalArgumentException(
                        "commits must follow each other, but " + commit + " does not follow " + before);
            }
        }
    }

    /** Makes sure of the right to write, and that everything that is there is known. */
    private void prepareToWrite() throws IOException {
        if (failure != null) {
            throw new StoreException(
                    "register " + id + " takes no commits since an earlier one could not be written ("
                            + failure.getMessage() + "); see to the disk, close the store and open it again",
                    failure);
        }
        file.requireInPlace();
        readToEnd();
    }

    /**
     * Forces what another process or an earlier store wrote, as what is written next says that this is on the disk. It is
     * written once more before: after a force that failed, a system may take for written what is not.
     */
    private void forceWhatIsThere() throws IOException {
        if (forced == end) {
            return;
        }
        write(() -> {
            Disk.OpenFile opened = file.open();
            if (end > 0) {
                byte[] bytes = new byte[Math.toIntExact(end - group)];
                LineReader.readFully(folder.journal(id), group, bytes);
                opened.write(group, bytes, 0, bytes.length);
                opened.force();
            }
            if (forced < 0) {
                folder.disk().forceDirectory(folder.directory());
            }
        });
        forced = end;
    }

    /** Does something after whose failure nobody knows what is on the disk. */
    private void write(Write write) throws IOException {
        try {
            write.run();
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            throw e;
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    void destroy(Set<String> digests) throws IOException {
        lock.lock();
        try {
            if (file.isThere()) {
                prepareToWrite();
                write(() -> new Destruction(digests).in(folder.journal(id), end, file.open()));
                for (Path torn : folder.torn(id)) {
                    write(() -> Destruction.ofRemains(torn, folder.disk()));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** What there is to tell beside the lines. */
    List<Finding> check() throws IOException {
        List<Finding> findings = new ArrayList<>();
        lock.lock();
        try {
            if (file.lengthFrom(end) > 0) {
                readToEnd();
                addStateTo(findings);
            }
        } finally {
            lock.unlock();
        }
        for (Path torn : folder.torn(id)) {
            findings.add(Findings.torn(id, torn));
        }
        return findings;
    }

    private void addStateTo(List<Finding> findings) throws IOException {
        if (failure != null) {
            findings.add(Findings.closed(id, revision, failure));
        }
        long length = file.lengthFrom(end);
        if (length > end) {
            findings.add(Findings.unfinished(id, new TornTail(revision + 1, end, length - end)));
        }
        try (LineReader lines = new LineReader(folder.journal(id), 0, end)) {
            for (long at = 1; lines.next(); at++) {
                byte[] bytes = lines.buffer();
                if (lines.line().slots().stream().anyMatch(slot -> slot.hasRemains(bytes))) {
                    findings.add(Findings.remains(id, at));
                }
            }
        } catch (BadLineException e) {
            throw new IOException("a line that was good " + e.reason(), e);
        }
    }

    /** Takes the right to write, unless this store only reads. */
    private void hold() throws IOException {
        if (isClosed) {
            throw new StoreException("the store of register " + id + " is closed");
        }
        if (holders != null) {
            if (writeLock != null && !writeLock.isInPlace()) {
                closeFiles();
            }
            if (writeLock == null) {
                writeLock = WriteLock.take(folder.lock(id), id.value());
            }
            holders.use(this);
        }
    }

    /** Gives back the right to write if nobody is just using it. */
    boolean letGo() throws IOException {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            closeFiles();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Gives back the right to write for good. */
    void close() throws IOException {
        lock.lock();
        try {
            isClosed = true;
            closeFiles();
        } finally {
            lock.unlock();
        }
    }

    private void closeFiles() throws IOException {
        WriteLock held = writeLock;
        writeLock = null;
        try {
            file.close();
        } finally {
            if (held != null) {
                held.close();
            }
        }
    }
}
