/**
 * The records of an AI management system at work: what stands in them, what has to happen next, and what is missing
 * (ISO/IEC 42001, 6.3, 7.2, 8.2, 9.2, 9.3, 10.2 and A.3.3).
 *
 * <p>Start with {@link dev.aims.risk.management.ReviewInputs}, which assembles what a management review looks at, or with
 * the overview of one kind of record: {@link dev.aims.risk.management.ImprovementTrail}, {@link
 * dev.aims.risk.management.AuditProgramme}, {@link dev.aims.risk.management.IncidentReview}, {@link
 * dev.aims.risk.management.ChangeOutlook}, {@link dev.aims.risk.management.ConcernBook}, {@link
 * dev.aims.risk.management.CompetenceMatrix}. Each is made of one view, for one day, and says its reasons; what is wrong
 * with single records is found by the consistency rules. All types are immutable and safe for use by many threads. The
 * guide is {@code docs/management-records.md}.
 */
@NullMarked
package dev.aims.risk.management;

import org.jspecify.annotations.NullMarked;
