package dev.aims.core;

/**
 * An operation that could not be done. Each package throws its own subtypes, with the data that a caller needs to react.
 *
 * <p>A caller's mistake is an {@link IllegalArgumentException} or {@link NullPointerException} instead, and imperfect
 * content is no exception at all: it comes back as a value with findings.
 */
public abstract class AimsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected AimsException(String message) {
        super(message);
    }

    protected AimsException(String message, Throwable cause) {
        super(message, cause);
    }
}
