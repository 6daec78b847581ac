/**
 * Impact assessments of AI systems (ISO/IEC 42001, 6.1.4, 8.4 and A.5): what one should look at, what one still lacks,
 * and when the next is due.
 *
 * <p>Start with {@link dev.aims.annex.impact.ImpactAssessmentTemplate#standard}:
 *
 * <pre>{@code
 * ImpactAssessmentTemplate template = ImpactAssessmentTemplate.standard();
 * ImpactAssessment draft = template.draftFor(system, "impact-1").assessors(Set.of(office)).build();
 * ImpactCompleteness lacks = template.completeness(draft, register.view(), FundamentalRights.UNKNOWN);
 * ImpactTriggers due = ImpactTriggers.of(register, today);
 * }</pre>
 *
 * <p>All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.annex.impact;

import org.jspecify.annotations.NullMarked;
