package dev.aims.annex.catalog;

/** Whether a part of a standard binds. */
public enum Standing {
    /** Part of what conformity is judged by. */
    NORMATIVE,
    /** An aid that nobody has to follow. */
    INFORMATIVE
}
