/**
 * What a quantification found: the distribution of a year's loss, whichever engine worked it out.
 *
 * <p>Start with {@link dev.aims.risk.quantification.result.LossDistribution}. Distributions are immutable and safe for
 * use by many threads; {@link dev.aims.risk.quantification.result.LossSketch} and
 * {@link dev.aims.risk.quantification.result.MomentSums}, which collect, are not.
 */
@NullMarked
package dev.aims.risk.quantification.result;

import org.jspecify.annotations.NullMarked;
