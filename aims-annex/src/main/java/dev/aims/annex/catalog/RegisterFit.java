package dev.aims.annex.catalog;

/** How far a risk register can evidence a requirement. */
public enum RegisterFit {
    /** The register itself is the evidence. */
    CORE,
    /** The register can hold a record of it. */
    SUPPORTING,
    /** The evidence lives elsewhere; the register keeps a reference. */
    EXTERNAL
}
