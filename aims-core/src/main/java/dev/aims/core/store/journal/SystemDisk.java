package dev.aims.core.store.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * The disk as the operating system gives it.
 *
 * <p>Files are not written through a {@link FileChannel}, as that is closed when a thread that uses it is interrupted.
 * Forcing takes the same time either way.
 */
final class SystemDisk implements Disk {
    /** Windows keeps names of its own accord and lets nobody open a directory. */
    private static final boolean CAN_FORCE_DIRECTORIES =
            !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    @Override
    public OpenFile open(Path file) throws IOException {
        RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
        return new OpenFile() {
            @Override
            public void write(long position, byte[] bytes, int from, int length) throws IOException {
                opened.seek(position);
                opened.write(bytes, from, length);
            }

            @Override
            public void cut(long length) throws IOException {
                opened.setLength(length);
            }

            @Override
            public void force() throws IOException {
                opened.getFD().sync();
            }

            @Override
            public void close() throws IOException {
                opened.close();
            }
        };
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (CAN_FORCE_DIRECTORIES && !isForced(directory)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isForced(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }
}
