package dev.aims.core.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/** Goes through the lines of a file, which it reads in large steps. Holds the file open until it is closed. */
final class LineReader implements Closeable {
    private static final int STEP = 256 * 1024;

    private final RandomAccessFile file;
    private final long limit;
    private byte[] buffer;
    private int start;
    private int end = -1;
    private int filled;
    private long position;

    /**
     * @param from where the first line begins
     * @param limit where to stop, at most the length of the file
     */
    LineReader(Path path, long from, long limit) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        this.limit = limit;
        position = from;
        buffer = new byte[(int) Math.max(1, Math.min(STEP, limit - from))];
        file.seek(from);
    }

    /** Goes to the next line; false if there is none that has a line break before the limit. */
    boolean next() throws IOException {
        position += end + 1 - start;
        start = end + 1;
        int searched = start;
        while ((end = Bytes.indexOf(buffer, searched, filled, (byte) '\n')) < 0) {
            int unsearched = filled - start;
            if (!fill()) {
                end = start - 1;
                return false;
            }
            searched = start + unsearched;
        }
        return true;
    }

    private boolean fill() throws IOException {
        int kept = filled - start;
        long left = limit - position - kept;
        if (left <= 0) {
            return false;
        }
        if (kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.addExact(kept, kept));
        } else if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, kept);
            start = 0;
        }
        int read = file.read(buffer, kept, (int) Math.min(left, buffer.length - kept));
        filled = kept + Math.max(0, read);
        return read > 0;
    }

    /** Where the line begins in the file; after the last one, where what has no line break begins. */
    long position() {
        return position;
    }

    /** Where the next line begins in the file. */
    long nextPosition() {
        return position + end + 1 - start;
    }

    byte[] buffer() {
        return buffer;
    }

    JournalLine line() throws BadLineException {
        return JournalLine.of(buffer, start, end);
    }

    /** Where in the file something stands that stands in the buffer at {@code index}. */
    long positionOf(int index) {
        return position + index - start;
    }

    /** The end of what is in the buffer; after the last line, that of what has no line break. */
    int filled() {
        return filled;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Fills an array from a place in a file. */
    static void readFully(Path path, long from, byte[] bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(from);
            file.readFully(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
