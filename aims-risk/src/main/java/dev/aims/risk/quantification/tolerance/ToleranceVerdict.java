package dev.aims.risk.quantification.tolerance;

/** On which side of what is tolerated the probability of a loss lies, its interval taken into account. */
public enum ToleranceVerdict {
    /** The whole interval is at most what is tolerated. */
    WITHIN,

    /** The interval holds what is tolerated: which side it is cannot be told. */
    UNDECIDED,

    /** The whole interval is above what is tolerated. */
    EXCEEDED
}
