package dev.aims.core.store;

import dev.aims.core.AimsException;

/** A store that could not be read or written, or that holds what it should not. */
public class StoreException extends AimsException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
