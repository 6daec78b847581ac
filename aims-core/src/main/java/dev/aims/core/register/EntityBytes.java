package dev.aims.core.register;

import dev.aims.core.store.StoredCommit;

/**
 * Entities that were not read yet as bytes, one after the other in few arrays, without the lines around them. Filled by
 * one thread; what was put in stays as it is.
 */
final class EntityBytes {
    private static final int LARGEST = 1 << 16;

    private byte[] block = {};
    private int used;
    private byte[] line = {};

    /** The bytes of a line and, behind them, any others; until the next one is asked for. */
    byte[] line(StoredCommit stored) {
        if (line.length < stored.size()) {
            line = new byte[Math.max(stored.size(), Math.min(LARGEST, 2 * line.length))];
        }
        stored.copyTo(line);
        return line;
    }

    /** Copies a part of a line into {@link #block}, and says where in there it begins. */
    int put(byte[] line, CommitLine.Span span) {
        int length = span.length();
        if (block.length - used < length) {
            block = new byte[Math.max(length, Math.min(LARGEST, 2 * block.length))];
            used = 0;
        }
        int from = used;
        System.arraycopy(line, span.from(), block, from, length);
        used += length;
        return from;
    }

    /** Where the last part went. */
    byte[] block() {
        return block;
    }
}
