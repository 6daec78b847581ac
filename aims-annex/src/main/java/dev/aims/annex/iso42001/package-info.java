/**
 * Names for the entries of ISO/IEC 42001:2023, so that code which refers to {@link dev.aims.annex.iso42001.AnnexA#A_6_2_4}
 * is checked by the compiler. What stands behind a name is in the catalog: {@link dev.aims.annex.catalog.Catalogs}.
 *
 * <p>Start with {@link dev.aims.annex.iso42001.AnnexA} for controls and {@link dev.aims.annex.iso42001.AnnexC} for
 * objectives and risk sources.
 */
@NullMarked
package dev.aims.annex.iso42001;

import org.jspecify.annotations.NullMarked;
