/**
 * What risks may cost in a year: exact where they are independent, simulated in any case.
 *
 * <p>Start with {@link dev.aims.risk.quantification.Portfolio}, and give it to {@link
 * dev.aims.risk.quantification.ExactEngine} or to {@link dev.aims.risk.quantification.Simulation}; both return a
 * {@link dev.aims.risk.quantification.result.Quantification}. All types are immutable and safe for use by many threads.
 * No thread is started; a simulation uses those of an executor that it is given.
 */
@NullMarked
package dev.aims.risk.quantification;

import org.jspecify.annotations.NullMarked;
