/**
 * The treatment of risks (ISO/IEC 42001, 6.1.3 and 8.3): whether a plan's options make sense together, how far its actions
 * are and when they will be done, and what the plans change about the risks.
 *
 * <p>Start with {@link dev.aims.risk.treatment.PlanProgress#of} for one plan and {@link
 * dev.aims.risk.treatment.TreatmentOverview#of} for all. All types are immutable. {@code docs/decisions-and-treatment.md}
 * shows them at work.
 */
@NullMarked
package dev.aims.risk.treatment;

import org.jspecify.annotations.NullMarked;
