package dev.aims.core.store.journal;

import dev.aims.core.store.StoreException;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a journal, which one process has at a time. Its file says who that is; it stays when the lock is
 * given back, as another process may just be opening it.
 */
final class WriteLock implements Closeable {
    /**
     * The files that this process has open, for all of its stores: their paths, and what tells them apart also where
     * other names lead to them, as after a directory was renamed. A process loses its lock on a file as soon as it closes
     * any handle of it (POSIX), so none must be opened beside the one that holds the lock.
     */
    private static final Set<Object> OPEN = new HashSet<>();

    /** Behind what can be read, as some systems let nobody read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_HOLDER = 1_000;

    private final Path path;
    private final RandomAccessFile file;
    private final @Nullable FileIdentity identity;

    private WriteLock(Path path, RandomAccessFile file, @Nullable FileIdentity identity) {
        this.path = path;
        this.file = file;
        this.identity = identity;
    }

    /**
     * @param path absolute
     * @throws StoreException if somebody else has the lock; the message says who, where that is known
     */
    static WriteLock take(Path path, String register) throws IOException {
        synchronized (OPEN) {
            FileIdentity before = FileIdentity.find(path);
            if (OPEN.contains(path) || (before != null && before.key() != null && OPEN.contains(before.key()))) {
                throw new StoreException("register " + register + " is open for writing in this process, through"
                        + " another JournalStore; share that one, or open it with JournalStore.readOnly");
            }
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            WriteLock lock = null;
            boolean isTaken = false;
            try {
                lock = new WriteLock(path, file, FileIdentity.find(path));
                lock.take(register);
                lock.remember();
                isTaken = true;
                return lock;
            } finally {
                if (!isTaken) {
                    file.close();
                }
            }
        }
    }

    private void remember() {
        OPEN.add(path);
        if (identity != null && identity.key() != null) {
            OPEN.add(identity.key());
        }
    }

    /** Whether others who want the lock still meet it: not if its file was deleted or renamed. */
    boolean isInPlace() throws IOException {
        return identity != null && identity.isSameAs(FileIdentity.find(path));
    }

    private void take(String register) throws IOException {
        try {
            if (file.getChannel().tryLock(LOCKED_BYTE, 1, false) == null) {
                throw heldBy(holder(), register);
            }
        } catch (OverlappingFileLockException e) {
            throw heldBy("this process, by other classes of the same name", register);
        }
        writeHolder();
    }

    private static StoreException heldBy(String holder, String register) {
        return new StoreException("register " + register + " is open for writing in " + holder
                + "; close it there, or open it here with JournalStore.readOnly");
    }

    private String holder() throws IOException {
        byte[] bytes = new byte[(int) Math.min(LONGEST_HOLDER, file.length())];
        file.seek(0);
        int read = file.read(bytes);
        return read <= 0 ? "another process" : new String(bytes, 0, read, StandardCharsets.UTF_8).strip();
    }

    private void writeHolder() throws IOException {
        String holder = "process " + ProcessHandle.current().pid() + " on " + Host.NAME + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
        byte[] bytes = holder.getBytes(StandardCharsets.UTF_8);
        file.seek(0);
        file.write(bytes);
        file.setLength(bytes.length);
    }

    /** Asked for once, as some systems take seconds to answer. */
    private static final class Host {
        private static final String NAME = name();

        private static String name() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "a host without a name";
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            try {
                file.close();
            } finally {
                OPEN.remove(path);
                if (identity != null && identity.key() != null) {
                    OPEN.remove(identity.key());
                }
            }
        }
    }
}
