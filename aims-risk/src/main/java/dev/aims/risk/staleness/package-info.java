/**
 * What of a register must be looked at again, and why.
 *
 * <p>Start with {@link dev.aims.risk.staleness.Staleness#of(dev.aims.core.register.Register, java.time.Instant)}; a host
 * that asks often keeps a {@link dev.aims.risk.staleness.StalenessWatch}. Answers are immutable; a watch may be used by
 * many threads, one at a time gets ahead.
 */
@NullMarked
package dev.aims.risk.staleness;

import org.jspecify.annotations.NullMarked;
