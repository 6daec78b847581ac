package dev.aims.risk.quantification.result;

import dev.aims.core.AimsException;

/**
 * A moment was asked for that does not exist: a mean or a spread of a loss whose tail is so heavy that there is none, or the
 * skewness of one that is the same in all years.
 */
public final class UndefinedMomentException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final String figure;
    private final String reason;

    /**
     * With the message that the figure does not exist.
     *
     * @param figure that was asked for, such as {@code mean}
     * @param reason why there is none, in words
     */
    public UndefinedMomentException(String figure, String reason) {
        super(figure + " does not exist: " + reason);
        this.figure = figure;
        this.reason = reason;
    }

    static UndefinedMomentException withoutSpread(String figure) {
        return new UndefinedMomentException(
                figure, "the loss is the same in all years, so there is no spread that it could relate to");
    }

    /** What was asked for, such as {@code mean}. */
    public String figure() {
        return figure;
    }

    /** Why there is none, in words that do not name the figure. */
    public String reason() {
        return reason;
    }
}
