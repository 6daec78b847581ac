package dev.aims.risk.criteria;

/** Where a risk stands with regard to what can be borne. The order is that of concern. */
public enum ToleranceStanding {
    /** Nothing can be said: an opportunity, or there is no assessment that the lines could be laid against. */
    NOT_JUDGED,

    /** Sought or taken willingly; only where the criteria name an appetite. */
    WITHIN_APPETITE,

    /** Can be borne without a decision. */
    WITHIN_TOLERANCE,

    /** Needs to be treated, or accepted by designated management (ISO/IEC 42001, 6.1.3). */
    ABOVE_TOLERANCE;

    /** The one of higher concern. */
    public ToleranceStanding or(ToleranceStanding other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
