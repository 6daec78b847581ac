package dev.aims.core.store;

/** An append that builds on a commit which is no longer the newest. Nothing was written; load the tail and try again. */
public final class StaleRevisionException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    /**
     * @param expected the revision that the append would have followed
     * @param actual the newest revision in the store
     */
    public StaleRevisionException(RegisterId register, long expected, long actual) {
        super("register " + register + " is at revision " + actual + ", not at " + expected + " as the commit expects");
        this.expected = expected;
        this.actual = actual;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
