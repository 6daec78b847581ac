package dev.aims.risk.quantification.elicitation;

/** What hit rates say of an expert, at a significance of 5 %. */
public enum CalibrationVerdict {
    /** Intervals are too narrow: the truth falls out of them more often than claimed. */
    OVERCONFIDENT,

    /** Intervals are wider than they need be. */
    UNDERCONFIDENT,

    /** Nothing speaks against what is claimed. With few questions that says little. */
    CONSISTENT
}
