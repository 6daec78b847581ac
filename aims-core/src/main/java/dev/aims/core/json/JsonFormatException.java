package dev.aims.core.json;

import dev.aims.core.AimsException;

/** Text that is not JSON, or not JSON of the form that was asked for. The message says where and what to mend. */
public final class JsonFormatException extends AimsException {
    private static final long serialVersionUID = 1L;

    JsonFormatException(String message) {
        super(message);
    }

    JsonFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
