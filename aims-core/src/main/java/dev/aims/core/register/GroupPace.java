package dev.aims.core.register;

/**
 * For how many commits a group waits, and how long. A write costs nearly the same for one commit and for many, so it is
 * worth a moment to let those come who committed during the last one: mostly they come again. Whoever commits alone never
 * waits, and nobody for longer than half a write.
 *
 * <p>Written by one at a time, read by all who wait.
 */
final class GroupPace {
    private static final long MOST_NANOS = 200_000;

    /** A shorter write is worth no waiting: timers of operating systems are off by as much. */
    private static final long LEAST_WRITE_NANOS = 50_000;

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
        expected = nanos < LEAST_WRITE_NANOS ? 1 : size + meanwhile;
        patience = Math.min(MOST_NANOS, nanos / 2);
    }
}
