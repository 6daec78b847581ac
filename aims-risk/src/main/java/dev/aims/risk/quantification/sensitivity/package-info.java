/**
 * On which inputs the loss of a year hangs, and which of them are worth knowing better.
 *
 * <p>Start with {@link dev.aims.risk.quantification.sensitivity.Tornado}: how far a figure moves as each input swings
 * between its ends; go on with {@link dev.aims.risk.quantification.sensitivity.EstimateShares}: how much of the doubt about
 * a figure each estimate brings. All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.risk.quantification.sensitivity;

import org.jspecify.annotations.NullMarked;
