package dev.aims.annex.catalog;

/** A kind of statement in a catalog; each catalog says on which {@link Basis} it rests. */
public enum ContentKind {
    IDENTIFIER,
    TITLE,
    /** What a clause requires, summaries, objectives of control groups. */
    TEXT,
    /** Guidance on a control. */
    HINT,
    /** At which life cycle stages a control acts, and whether on the whole organization. */
    STAGE,
    /** What is evidence for a clause or a control. */
    EVIDENCE,
    /** Which traits there are and to which topics they point. */
    TRAIT,
    /** Indicator questions. */
    QUESTION,
    /** Relations among risk sources, objectives and controls, and to other standards. */
    RELATION
}
