/**
 * The library files of CISO Assistant: frameworks as catalogs, requirement mapping sets as crosswalks, risk matrices as
 * risk criteria. Start with {@link dev.aims.annex.interchange.cisoassistant.CisoAssistantReader}.
 *
 * <p>All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.annex.interchange.cisoassistant;

import org.jspecify.annotations.NullMarked;
