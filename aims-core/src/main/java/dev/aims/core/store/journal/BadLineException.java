package dev.aims.core.store.journal;

/** Bytes of a journal that are not a line of it. */
final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    BadLineException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What goes on after "revision 7 at byte 4711". */
    String reason() {
        return reason;
    }
}
