package dev.aims.core;

import org.jspecify.annotations.Nullable;

/**
 * An operation that could not be done, though the call itself was right. A wrong call throws
 * {@link IllegalArgumentException} or {@link NullPointerException} instead, and imperfect content throws nothing: it
 * comes back as a value with findings. Each subtype lives in the package that throws it and carries what went wrong
 * as typed data.
 */
public abstract class AimsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected AimsException(String message) {
        super(message);
    }

    protected AimsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
