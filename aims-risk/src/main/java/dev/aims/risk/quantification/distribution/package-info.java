/**
 * Distributions at work: mean, quantiles, limited expected values, and fits to what experts or data say.
 *
 * <p>Start with {@link dev.aims.risk.quantification.distribution.Law#of} for a distribution that is there. To find one,
 * start with {@link dev.aims.risk.quantification.distribution.DistributionFit} for an interval or moments, {@link
 * dev.aims.risk.quantification.distribution.QuantileFit} for quantiles that were stated, {@link
 * dev.aims.risk.quantification.distribution.DataFit} for losses that were seen, and {@link
 * dev.aims.risk.quantification.distribution.FrequencyFit} for yearly numbers of events. All types are immutable.
 */
@NullMarked
package dev.aims.risk.quantification.distribution;

import org.jspecify.annotations.NullMarked;
