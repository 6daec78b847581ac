/**
 * Standards as data: {@link dev.aims.annex.catalog.Catalog catalogs} of clauses, controls, objectives, risk sources,
 * questions and traits, each with edition, sources, status, and what in it is official and what is expert opinion.
 *
 * <p>Start with {@link dev.aims.annex.catalog.Catalogs#builtIn}. A catalog of one's own is read by {@link
 * dev.aims.annex.catalog.CatalogReader}, which hands out a catalog only if all of it is sound, and joins the built-in ones
 * by {@link dev.aims.annex.catalog.Catalogs#with}. Constants for the entries of ISO/IEC 42001 are in {@link
 * dev.aims.annex.iso42001}.
 *
 * <p>All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.annex.catalog;

import org.jspecify.annotations.NullMarked;
