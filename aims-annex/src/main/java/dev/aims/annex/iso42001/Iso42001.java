package dev.aims.annex.iso42001;

/** Which catalog holds ISO/IEC 42001. */
public final class Iso42001 {
    /** The id of the catalog, the first part of every reference into it. */
    public static final String CATALOG = "iso-42001";

    /** The edition that the library comes with. */
    public static final String EDITION = "2023";

    private Iso42001() {}
}
