package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.store.VerifiableStore;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps registers in a directory, one file each, which a person can read and verify without this library. A commit is on
 * the disk when it is acknowledged.
 *
 * <p>One process at a time writes a register: the first use of it takes a lock, which lasts until the store is closed, or
 * until many other registers were used since. Others open the directory with {@link #readOnly}. Within a process, share
 * one store. When a register cannot be written, because the disk is full or broken, it takes no more commits until the
 * store is opened again.
 *
 * <p>What a power cut left at the end of a file is cut off, kept in a file beside it, logged as a warning and reported by
 * {@link #check}. Damage anywhere else is refused with revision and place.
 *
 * <p>Safe for use by many threads; interrupting one does no harm. Holds at most 200 files open.
 */
public final class JournalStore implements VerifiableStore, AutoCloseable {
    private static final int MOST_HOLDERS = 100;

    private final JournalFolder folder;
    private final boolean isReadOnly;
    private final Holders holders;
    private final Map<RegisterId, Journal> journals = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private JournalStore(JournalFolder folder, boolean isReadOnly, int mostHolders) {
        this.folder = folder;
        this.isReadOnly = isReadOnly;
        holders = new Holders(mostHolders);
    }

    /**
     * Opens a directory for reading and writing; makes it if it is not there.
     *
     * @throws StoreException if it cannot be made
     */
    public static JournalStore at(Path directory) {
        return on(new SystemDisk(), directory, MOST_HOLDERS);
    }

    static JournalStore on(Disk disk, Path directory, int mostHolders) {
        try {
            return new JournalStore(new JournalFolder(make(disk, directory), disk), false, mostHolders);
        } catch (IOException e) {
            throw new StoreException("the directory " + directory + " cannot be used: " + e, e);
        }
    }

    private static Path make(Disk disk, Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        Path parent = absolute.getParent();
        if (!Files.isDirectory(absolute) && parent != null) {
            make(disk, parent);
            boolean isMadeHere = isMade(absolute);
            forceName(disk, absolute, parent, isMadeHere);
        }
        return absolute.toRealPath();
    }

    /** Not if somebody else was quicker. */
    private static boolean isMade(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(directory)) {
                return false;
            }
            throw e;
        }
    }

    /** Takes a directory that was made here away again if that fails, so that nobody takes its name for safe. */
    private static void forceName(Disk disk, Path directory, Path parent, boolean isMadeHere) throws IOException {
        boolean isForced = false;
        try {
            disk.forceDirectory(parent);
            isForced = true;
        } finally {
            if (!isForced && isMadeHere) {
                Files.delete(directory);
            }
        }
    }

    /**
     * Opens a directory that this or another process may be writing to. Each look at it sees what is there by then, which
     * may be a moment before it is acknowledged to whom commits it. Takes no lock and changes nothing.
     *
     * @throws StoreException if the directory is not there
     */
    public static JournalStore readOnly(Path directory) {
        try {
            return new JournalStore(new JournalFolder(directory.toRealPath(), new SystemDisk()), true, MOST_HOLDERS);
        } catch (IOException e) {
            throw new StoreException("the directory " + directory + " cannot be used: " + e, e);
        }
    }

    /** @throws StoreException also if another process writes the register, or a line is damaged */
    @Override
    public List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit) {
        try {
            return journal(register).commitsAfter(revision, limit);
        } catch (IOException e) {
            throw new StoreException("register " + register + " could not be read: " + e, e);
        }
    }

    /** Those whose journals are there and not empty; none is opened. */
    @Override
    public List<RegisterId> registers() {
        requireOpen();
        try {
            return folder.registers();
        } catch (IOException e) {
            throw new StoreException("the directory " + folder.directory() + " could not be read: " + e, e);
        }
    }

    @Override
    public void append(RegisterId register, List<StoredCommit> commits) {
        requireWritable(register);
        try {
            journal(register).append(commits);
        } catch (IOException e) {
            throw new StoreException(
                    "register " + register
                            + " could not be written, and what of the commit is on the disk is not known: " + e
                            + "; it takes no more commits until the store is closed and opened again",
                    e);
        }
    }

    @Override
    public void destroy(RegisterId register, Set<String> digests) {
        requireWritable(register);
        try {
            journal(register).destroy(digests);
        } catch (IOException e) {
            throw new StoreException(
                    "values of register " + register + " may not be destroyed yet: " + e
                            + "; close the store, open it again, and redact again",
                    e);
        }
    }

    private void requireWritable(RegisterId register) {
        if (isReadOnly) {
            throw new StoreException(
                    "register " + register + " is opened for reading only; use JournalStore.at to write");
        }
    }

    /** What was cut off when a register was opened, what is left of values, and whether it takes commits. */
    @Override
    public List<Finding> check(RegisterId register) {
        try {
            return journal(register).check();
        } catch (IOException e) {
            throw new StoreException("register " + register + " could not be read: " + e, e);
        }
    }

    private Journal journal(RegisterId register) {
        Objects.requireNonNull(register, "register");
        Journal journal = journals.get(register);
        if (journal == null) {
            journal = journals.computeIfAbsent(register, id -> new Journal(id, folder, isReadOnly ? null : holders));
        }
        requireOpen();
        return journal;
    }

    private void requireOpen() {
        if (closed) {
            throw new StoreException("the store at " + folder.directory() + " is closed");
        }
    }

    /** Waits for what is being written and lets others write. */
    @Override
    public void close() {
        closed = true;
        StoreException failure = null;
        for (Journal journal : journals.values()) {
            try {
                journal.close();
            } catch (IOException e) {
                failure = new StoreException("the store at " + folder.directory() + " could not be closed: " + e, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
