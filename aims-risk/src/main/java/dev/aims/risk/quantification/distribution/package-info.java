/**
 * Distributions at work: mean, quantiles, limited expected values, and fits to what experts or data say.
 *
 * <p>Start with {@link dev.aims.risk.quantification.distribution.Law#of} for a distribution that is there, and with
 * {@link dev.aims.risk.quantification.distribution.DistributionFit} to find one. All types are immutable.
 */
@NullMarked
package dev.aims.risk.quantification.distribution;

import org.jspecify.annotations.NullMarked;
