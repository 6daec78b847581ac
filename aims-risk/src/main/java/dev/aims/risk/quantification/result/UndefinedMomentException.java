package dev.aims.risk.quantification.result;

import dev.aims.core.AimsException;

/** A mean or a spread was asked for of a loss whose tail is so heavy that there is none. */
public final class UndefinedMomentException extends AimsException {
    private static final long serialVersionUID = 1L;

    public UndefinedMomentException(String message) {
        super(message);
    }
}
