package dev.aims.core.store.journal;

import java.util.Arrays;

/** Where some of the lines of a journal begin, so that any is found after few. Kept small, as registers are many. */
final class Offsets {
    private static final int DISTANCE = 256;
    private static final long[] NONE = {};

    private long[] offsets = NONE;
    private long latestRevision;
    private long latestOffset;

    /** A place to start from: the first {@code revision} lines end at {@code offset}. */
    record Mark(long revision, long offset) {}

    /** To be told of each line in turn. */
    void add(long revision, long end) {
        if (revision % DISTANCE == 0) {
            int index = (int) (revision / DISTANCE) - 1;
            if (index >= offsets.length) {
                offsets = Arrays.copyOf(offsets, Math.max(4, offsets.length + (offsets.length >> 1)));
            }
            offsets[index] = end;
        }
    }

    /** Remembers where somebody stopped reading, as he is likely to go on there. */
    void stoppedAt(long revision, long offset) {
        latestRevision = revision;
        latestOffset = offset;
    }

    /** The nearest known place at or before the end of the first {@code revision} lines, all of which were added. */
    Mark before(long revision) {
        long marks = revision / DISTANCE;
        if (latestRevision <= revision && latestRevision >= marks * DISTANCE) {
            return new Mark(latestRevision, latestOffset);
        }
        return marks == 0 ? new Mark(0, 0) : new Mark(marks * DISTANCE, offsets[(int) marks - 1]);
    }
}
