package dev.aims.risk.quantification.interchange;

import dev.aims.core.AimsException;

/** A file that is no portfolio. The message says where and what to mend. */
public final class PortfolioFileException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    PortfolioFileException(String pointer, String message, Throwable cause) {
        super(pointer.isEmpty() ? message : pointer + ": " + message, cause);
        this.pointer = pointer;
    }

    PortfolioFileException(String pointer, String message) {
        super(pointer.isEmpty() ? message : pointer + ": " + message);
        this.pointer = pointer;
    }

    /** The place in the file, a JSON Pointer (RFC 6901); empty where the whole file is meant. */
    public String pointer() {
        return pointer;
    }
}
