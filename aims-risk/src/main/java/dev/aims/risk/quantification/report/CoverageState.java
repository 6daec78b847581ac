package dev.aims.risk.quantification.report;

/** How a risk of a register stands to the total of a portfolio. */
public enum CoverageState {
    /** An open threat that is in the total, by the model that the register holds. */
    COVERED,

    /** An open threat that is in the total, by another model than the one that the register holds. */
    MODEL_CHANGED,

    /** An open threat that is in the total, though the register no longer holds a model of it. */
    MODEL_REMOVED,

    /** An open threat that has a model, and is not in the total. */
    LEFT_OUT,

    /** An open threat that has no model, and so is not in the total. */
    WITHOUT_MODEL,

    /** In the total, though the register calls it closed, or has retired it. */
    CLOSED,

    /** In the total, though the register calls it an opportunity. */
    OPPORTUNITY,

    /** In the total, though the register does not hold it. */
    UNKNOWN;

    /** Whether it is an open threat of the register; the others are in the total without being one. */
    public boolean isOpenThreat() {
        return switch (this) {
            case COVERED, MODEL_CHANGED, MODEL_REMOVED, LEFT_OUT, WITHOUT_MODEL -> true;
            case CLOSED, OPPORTUNITY, UNKNOWN -> false;
        };
    }

    /** Whether the total has a loss of it. */
    public boolean isInTotal() {
        return this != LEFT_OUT && this != WITHOUT_MODEL;
    }

    /** Whether the total is of something else than what the register now holds, so that it has to be made anew. */
    public boolean isOutOfDate() {
        return switch (this) {
            case MODEL_CHANGED, MODEL_REMOVED, CLOSED, UNKNOWN -> true;
            case COVERED, LEFT_OUT, WITHOUT_MODEL, OPPORTUNITY -> false;
        };
    }
}
