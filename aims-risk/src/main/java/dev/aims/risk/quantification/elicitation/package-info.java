/**
 * The judgement of several experts: how well it is calibrated on questions whose answers are known, and one estimate made
 * of theirs by a stated rule.
 *
 * <p>Start with {@link dev.aims.risk.quantification.elicitation.CalibrationCheck} for what experts said on seed questions,
 * and with {@link dev.aims.risk.quantification.elicitation.OpinionPool} to combine what they say on the question that
 * matters. All types are immutable.
 */
@NullMarked
package dev.aims.risk.quantification.elicitation;

import org.jspecify.annotations.NullMarked;
