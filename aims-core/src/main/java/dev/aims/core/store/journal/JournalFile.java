package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of a journal: whether it is there, how long it is, and whether it is still the one that is written to. */
final class JournalFile implements Closeable {
    private final RegisterId id;
    private final Path path;
    private final Disk disk;
    private Disk.@Nullable OpenFile opened;
    private @Nullable FileIdentity written;

    JournalFile(RegisterId id, JournalFolder folder) {
        this.id = id;
        path = folder.journal(id);
        disk = folder.disk();
    }

    boolean isThere() throws IOException {
        return FileIdentity.find(path) != null;
    }

    /**
     * How many bytes it has; 0 if it is not there.
     *
     * @param least how many it has at least
     * @throws StoreException if it has fewer
     * @throws IOException if that cannot be told
     */
    long lengthFrom(long least) throws IOException {
        FileIdentity found = FileIdentity.find(path);
        long length = found == null ? 0 : found.length();
        if (length < least) {
            throw new StoreException("the journal of register " + id + " has " + length
                    + " bytes, but this store has seen " + least + ": somebody else has cut it");
        }
        return length;
    }

    /** @throws StoreException if what is written would go to a file that is no longer there under its name */
    void requireInPlace() throws IOException {
        if (written != null && !written.isSameAs(FileIdentity.find(path))) {
            throw new StoreException(
                    "the journal of register " + id + " was moved or replaced by another file since this"
                            + " store opened it; see which one is right, close the store and open it again");
        }
    }

    /** Makes it if it is not there. */
    Disk.OpenFile open() throws IOException {
        if (opened == null) {
            opened = disk.open(path);
            written = FileIdentity.find(path);
        }
        return opened;
    }

    @Override
    public void close() throws IOException {
        Disk.OpenFile closing = opened;
        opened = null;
        written = null;
        if (closing != null) {
            closing.close();
        }
    }
}
