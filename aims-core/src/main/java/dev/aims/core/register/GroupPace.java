package dev.aims.core.register;

/**
 * For how many commits a group waits, and how long. A write costs nearly the same for one commit and for many, so it is
 * worth a moment to let those come who committed during the last one: mostly they come again. Whoever commits alone never
 * waits, and nobody for longer than half a write.
 *
 * <p>Of many, a half is left to the next group where a write takes about as long as checking them: they are checked
 * meanwhile, and neither the disk nor the processor stands still.
 *
 * <p>Written by one at a time, read by all who wait.
 */
final class GroupPace {
    private static final long MOST_NANOS = 200_000;

    /** A shorter write is worth no waiting: timers of operating systems are off by as much. */
    private static final long LEAST_WRITE_NANOS = 50_000;

    /** A longer write is worth waiting for all. */
    private static final long LONG_WRITE_NANOS = 500_000;

    /** So few are waited for in any case. */
    private static final int FEW = 8;

    private volatile int expected = 1;
    private volatile long patience;

    /** Whether a group of this size need not wait for more. */
    boolean isComplete(int size) {
        return size >= expected;
    }

    /** In nanoseconds. */
    long patience() {
        return patience;
    }

    /**
     * Learns from a group that was written.
     *
     * @param size of the group
     * @param meanwhile how many came while it was written
     * @param nanos how long that took
     */
    void wrote(int size, int meanwhile, long nanos) {
        expected = nanos < LEAST_WRITE_NANOS ? 1 : worthWaitingFor(size + meanwhile, nanos);
        patience = Math.min(MOST_NANOS, nanos / 2);
    }

    private static int worthWaitingFor(int likely, long nanos) {
        return likely <= FEW || nanos > LONG_WRITE_NANOS ? likely : Math.max(FEW, (likely + 1) / 2);
    }
}
