package dev.aims.annex.interchange.sssom;

import dev.aims.core.AimsException;

/** A mapping set could not be read or written at all. */
public final class SssomException extends AimsException {
    private static final long serialVersionUID = 1L;

    SssomException(String message, Throwable cause) {
        super(message, cause);
    }
}
