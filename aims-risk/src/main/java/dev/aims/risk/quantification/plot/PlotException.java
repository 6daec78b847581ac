package dev.aims.risk.quantification.plot;

import dev.aims.core.AimsException;

/** A picture could not be made, for a reason that is not in what it shows. */
public final class PlotException extends AimsException {
    private static final long serialVersionUID = 1L;

    PlotException(String message, Throwable cause) {
        super(message, cause);
    }
}
