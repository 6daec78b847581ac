/**
 * The losses of a register's risks as a document tells them: figures with their errors, at one stage or several; which
 * risks the total leaves out; whether the models are still those of the register, and how old their estimates are.
 *
 * <p>Start with {@link dev.aims.risk.quantification.report.LossReport#of}, and ask {@link
 * dev.aims.risk.quantification.report.LossCoverage#of} what its total covers. All types are immutable.
 */
@NullMarked
package dev.aims.risk.quantification.report;

import org.jspecify.annotations.NullMarked;
