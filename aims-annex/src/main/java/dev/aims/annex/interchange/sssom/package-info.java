/**
 * Crosswalks as mapping sets of SSSOM, the Simple Standard for Sharing Ontological Mappings (version 1.1), in its TSV
 * form. Start with {@link dev.aims.annex.interchange.sssom.SssomReader} and {@link
 * dev.aims.annex.interchange.sssom.SssomWriter}.
 *
 * <p>All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.annex.interchange.sssom;

import org.jspecify.annotations.NullMarked;
