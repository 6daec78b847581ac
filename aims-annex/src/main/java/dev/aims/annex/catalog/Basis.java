package dev.aims.annex.catalog;

/** On whose word a statement of a catalog rests. */
public enum Basis {
    /** The publisher of the standard says so. */
    OFFICIAL,
    /** The maker of the catalog says so; the standard does not. */
    EXPERT
}
