/**
 * Pictures of losses: the loss exceedance curve with what is tolerated, the distribution of a year's loss, a tornado of
 * inputs, and what risks contribute to bad years.
 *
 * <p>Start with {@link dev.aims.risk.quantification.plot.ExceedancePlot}. Each picture is a {@link
 * dev.aims.risk.quantification.plot.Plot}, laid out once, and written as SVG without any dependency or as PNG by the
 * desktop module of the JDK; both show the same. Pictures can be read in print and without telling colours apart: the
 * colours are those of Okabe and Ito (Color universal design, 2008), which differ in brightness too, and each curve has a
 * dash and a marker of its own. All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.risk.quantification.plot;

import org.jspecify.annotations.NullMarked;
