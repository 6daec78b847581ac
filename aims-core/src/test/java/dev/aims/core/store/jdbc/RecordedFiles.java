package dev.aims.core.store.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/** The file of an H2 database, {@code recorded:} before its path, and what H2 does to it. For one test at a time. */
public final class RecordedFiles extends FilePathWrapper {
    private static final int BLOCK = 4096;
    private static final String DATABASE = ".mv.db";

    // H2 makes an instance for each path.
    private static final List<Change> CHANGES = new CopyOnWriteArrayList<>();

    /** Something that H2 did, and the file as it would be if the process had been killed halfway. */
    record Change(UnaryOperator<byte[]> whole, UnaryOperator<byte[]> half) {}

    /** What was done since the last call. */
    static List<Change> take() {
        List<Change> taken = List.copyOf(CHANGES);
        CHANGES.clear();
        return taken;
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        return name.endsWith(DATABASE) ? new Recorded(file) : file;
    }

    private static byte[] written(byte[] file, long position, byte[] bytes, int length) {
        int end = Math.toIntExact(position + length);
        byte[] result = Arrays.copyOf(file, Math.max(file.length, end));
        System.arraycopy(bytes, 0, result, end - length, length);
        return result;
    }

    private static final class Recorded extends FileBase {
        private final FileChannel file;

        Recorded(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            int half = bytes.length / 2 / BLOCK * BLOCK;
            CHANGES.add(new Change(
                    before -> written(before, position, bytes, bytes.length),
                    before -> written(before, position, bytes, half)));
            return file.write(source, position);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            CHANGES.add(new Change(
                    before -> Arrays.copyOf(before, (int) Math.min(before.length, size)), UnaryOperator.identity()));
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) {
            // Not what a killed process needs.
        }

        @Override
        public synchronized int write(ByteBuffer source) {
            throw new UnsupportedOperationException("H2 says where it writes");
        }

        @Override
        public synchronized int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
