/**
 * Which treatments are worth their cost: returns on controls and on pairs of them, and the best set within a budget.
 *
 * <p>Start with {@link dev.aims.risk.quantification.treatment.TreatmentSelection}; candidates come from the plans of a
 * register by {@link dev.aims.risk.quantification.treatment.PlanCandidates}, or from the host. All types are immutable
 * and safe for use by many threads.
 */
@NullMarked
package dev.aims.risk.quantification.treatment;

import org.jspecify.annotations.NullMarked;
