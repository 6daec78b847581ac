package dev.aims.annex.impact;

/** How far the record of an impact assessment holds a content. */
public enum ContentState {
    /** It is recorded. */
    RECORDED,
    /** A part of it is recorded. */
    IN_PART,
    /** Nothing of it is recorded. */
    MISSING,
    /** A register has no place for it; somebody has to be asked. */
    NOT_TOLD
}
