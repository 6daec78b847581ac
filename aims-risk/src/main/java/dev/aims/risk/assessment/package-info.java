/**
 * Assessments of risks and what they add up to.
 *
 * <p>Start with {@link dev.aims.risk.assessment.HeatMap}. All types are immutable.
 */
@NullMarked
package dev.aims.risk.assessment;

import org.jspecify.annotations.NullMarked;
