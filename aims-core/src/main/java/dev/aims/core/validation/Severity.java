package dev.aims.core.validation;

/** How much a finding matters. */
public enum Severity {
    /** Something is missing or lost until it is mended. */
    ERROR,
    /** Something is probably wrong, or was decided in a way that a person should look at. */
    WARNING,
    /** Worth knowing. */
    INFO
}
