package dev.aims.risk.rollup;

/** What risks are rolled up by. A risk that belongs to several groups of a kind counts in each. */
public enum RollUpBy {
    /** All together, in one group. */
    ORGANIZATION,

    /** By the AI systems that a risk names. */
    SYSTEM,

    /** By the components that a risk names, and those that its systems use. */
    COMPONENT,

    /** By who supplies the systems that a risk names, or the components that it reaches. */
    SUPPLIER,

    /** By the objectives that a risk touches. */
    OBJECTIVE,

    /** By the owner of the risk. */
    OWNER
}
