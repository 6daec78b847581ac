/**
 * Decisions about risks that are bound to what was decided on.
 *
 * <p>Start with {@link dev.aims.risk.decision.RiskAcceptance#of}. All types are immutable.
 */
@NullMarked
package dev.aims.risk.decision;

import org.jspecify.annotations.NullMarked;
