/**
 * Where the readings of indicators live: in series beside the register, which holds their digests.
 *
 * <p>Start with {@link dev.aims.core.store.reading.ReadingStore}; {@code docs/monitoring.md} tells how the two go
 * together. Stores are safe for use by many threads; the other types are immutable.
 */
@NullMarked
package dev.aims.core.store.reading;

import org.jspecify.annotations.NullMarked;
