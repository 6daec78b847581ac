/**
 * Decisions about risks and their treatment (ISO/IEC 42001, 6.1.3): bound to what was decided on, taken step by step, by
 * those who may, and told when they count no longer.
 *
 * <p>Start with {@link dev.aims.risk.decision.RiskAcceptance} and {@link dev.aims.risk.decision.PlanApproval}, take their
 * drafts further with {@link dev.aims.risk.decision.DecisionFlow}, and give the register a {@link
 * dev.aims.risk.decision.DecisionPolicy}. What needs attention is told by {@link
 * dev.aims.risk.decision.DecisionOverview}. All types are immutable. {@code docs/decisions-and-treatment.md} shows them at
 * work.
 */
@NullMarked
package dev.aims.risk.decision;

import org.jspecify.annotations.NullMarked;
