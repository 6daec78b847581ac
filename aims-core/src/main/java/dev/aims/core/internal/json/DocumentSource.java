package dev.aims.core.internal.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The bytes under a parser: counts them, keeps those since the last mark so that the text of what cannot be read can be
 * told, and stops where there are too many.
 */
public final class DocumentSource extends InputStream {
    private final InputStream in;
    private final long maxDocument;
    private final Deque<byte[]> kept = new ArrayDeque<>();
    private long keptFrom;
    private long read;
    private long mark;
    private long maxPart = Long.MAX_VALUE;
    private @Nullable IOException broken;
    private @Nullable String tooLong;

    public DocumentSource(InputStream in, long maxDocument) {
        this.in = in;
        this.maxDocument = maxDocument;
    }

    /** A part of the document begins here; what stands before it is let go. */
    public void mark(long offset, long newMaxPart) {
        mark = offset;
        maxPart = newMaxPart;
        while (!kept.isEmpty() && keptFrom + kept.getFirst().length <= offset) {
            keptFrom += kept.removeFirst().length;
        }
    }

    /** The text between two places, the first of which is not before the mark. */
    public String text(long from, long to) {
        ByteArrayOutputStream text = new ByteArrayOutputStream((int) (to - from));
        long at = keptFrom;
        for (byte[] block : kept) {
            int begin = (int) Math.max(0, from - at);
            int end = (int) Math.min(block.length, to - at);
            if (begin < end) {
                text.write(block, begin, end - begin);
            }
            at += block.length;
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** What the stream failed with, as opposed to what was wrong with its content. */
    public @Nullable IOException broken() {
        return broken;
    }

    /** Which limit was met, if one was. */
    public @Nullable String tooLong() {
        return tooLong;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (read - mark > maxPart) {
            tooLong = "a part of the document is longer than " + maxPart + " bytes";
            throw new IOException(tooLong);
        }
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (IOException e) {
            broken = e;
            throw e;
        }
        if (count > 0) {
            byte[] block = new byte[count];
            System.arraycopy(buffer, offset, block, 0, count);
            kept.addLast(block);
            read += count;
        }
        if (read > maxDocument) {
            tooLong = "the document is longer than " + maxDocument + " bytes";
            throw new IOException(tooLong);
        }
        return count;
    }
}
