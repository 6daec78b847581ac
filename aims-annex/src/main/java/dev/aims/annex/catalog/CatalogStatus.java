package dev.aims.annex.catalog;

/** Whether what a catalog describes still holds. A catalog that is out of force stays readable: old registers pin it. */
public enum CatalogStatus {
    DRAFT,
    IN_FORCE,
    /** A later edition or another document has taken its place. */
    SUPERSEDED,
    /** Withdrawn without replacement. */
    REVOKED
}
