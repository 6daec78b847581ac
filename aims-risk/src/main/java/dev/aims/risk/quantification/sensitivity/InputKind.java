package dev.aims.risk.quantification.sensitivity;

/** What is unknown about an input. */
public enum InputKind {
    /** The input itself, whose value holds for a whole year: an uncertain rate, probability or reduction. It can be learnt. */
    ESTIMATE,

    /** What happens in each event, even if all about it were known: a severity, a capability, a strength. */
    CHANCE,

    /** Nothing: it is given as one number. */
    CERTAIN
}
