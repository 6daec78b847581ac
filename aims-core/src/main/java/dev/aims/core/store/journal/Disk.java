package dev.aims.core.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Everything that a journal changes on the disk goes through here, so that tests can let it fail. */
interface Disk {
    /** Opens a file for writing; makes it if it is not there. */
    OpenFile open(Path file) throws IOException;

    /** Returns once the names of the files in a directory survive a power cut. */
    void forceDirectory(Path directory) throws IOException;

    /** A file that is open for writing. An interrupt of the thread neither stops nor closes it. */
    interface OpenFile extends Closeable {
        /** Writes all of it, or throws. */
        void write(long position, byte[] bytes, int from, int length) throws IOException;

        /** Lets the file end at a length that is at most its own. */
        void cut(long length) throws IOException;

        /** Returns once everything that was written survives a power cut. */
        void force() throws IOException;
    }
}
