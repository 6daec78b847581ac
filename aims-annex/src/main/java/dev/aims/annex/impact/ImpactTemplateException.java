package dev.aims.annex.impact;

import dev.aims.core.AimsException;

/** A template could not be read. */
public class ImpactTemplateException extends AimsException {
    private static final long serialVersionUID = 1L;

    ImpactTemplateException(String message) {
        super(message);
    }

    ImpactTemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
