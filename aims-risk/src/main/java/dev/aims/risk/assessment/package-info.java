/**
 * Assessments of risks: how they are made, what may be derived from controls, how they compare and what they add up to.
 *
 * <p>Start with {@link dev.aims.risk.assessment.AssessmentMethod} to assess, {@link
 * dev.aims.risk.assessment.RiskRanking} to see what comes first, and {@link dev.aims.risk.assessment.HeatMap} for the
 * whole. All types are immutable.
 */
@NullMarked
package dev.aims.risk.assessment;

import org.jspecify.annotations.NullMarked;
