package dev.aims.annex.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that a catalog is, whatever it is called there: what its catalog's id and its own id together
 * refer to ({@link EntryRef}).
 */
public sealed interface CatalogEntry permits Clause, ControlGroup, ControlSubgroup, Control, Topic, Requirement {
    /** The id, unique within the catalog. */
    String id();

    /** The id of the entry above in the same catalog, null at the top. */
    @Nullable
    String parent();

    /** What the catalog calls entries of this kind, such as {@code control} or {@code subcategory}. */
    String kind();

    /** The title in the catalog's language; {@link Catalog#title} has others. */
    String title();

    /** What it is about or demands, in the catalog's own words; null where the catalog gives titles only. */
    @Nullable
    String summary();

    /** Whether it can be met by itself. Headings only hold others, and a risk is nothing that anyone meets. */
    boolean assessable();
}
