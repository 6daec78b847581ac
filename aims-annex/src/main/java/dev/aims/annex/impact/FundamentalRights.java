package dev.aims.annex.impact;

/** Whether a fundamental rights impact assessment (EU AI Act, Art. 27) is required, which the classification tells. */
public enum FundamentalRights {
    REQUIRED,
    NOT_REQUIRED,
    UNKNOWN
}
