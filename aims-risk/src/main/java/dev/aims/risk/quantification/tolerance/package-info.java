/**
 * How much loss is accepted, as a curve, and where a loss distribution goes beyond it.
 *
 * <p>Start with {@link dev.aims.risk.quantification.tolerance.ToleranceCurve}. All types are immutable and safe for use by
 * many threads.
 */
@NullMarked
package dev.aims.risk.quantification.tolerance;

import org.jspecify.annotations.NullMarked;
