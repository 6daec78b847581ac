package dev.aims.annex.crosswalk;

/** How far a requirement is met by what is in place elsewhere, from the least to the most. */
public enum Verdict {
    /** Nothing that is in place leads to it. */
    NOT_COVERED,
    /** Something in place has to do with it, but is no part of it. */
    RELATED,
    /** Part of it is in place, how much is not known. */
    PARTLY,
    /** All of it is in place. */
    COVERED
}
