package dev.aims.annex.interchange.cisoassistant;

import dev.aims.core.AimsException;

/** A library file could not be read at all. */
public final class CisoAssistantException extends AimsException {
    private static final long serialVersionUID = 1L;

    CisoAssistantException(String message, Throwable cause) {
        super(message, cause);
    }
}
