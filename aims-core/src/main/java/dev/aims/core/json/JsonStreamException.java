package dev.aims.core.json;

import dev.aims.core.AimsException;
import java.io.IOException;

/** A stream that could not be read or written, whatever its content is. The cause says why. */
public final class JsonStreamException extends AimsException {
    private static final long serialVersionUID = 1L;

    JsonStreamException(String message, IOException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
