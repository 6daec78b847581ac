/**
 * Gap assessment: how ready an organization is for a standard, as far as its register can tell. For each requirement
 * what is held as evidence and in which state, a verdict with its reasons, and what would close the gap.
 *
 * <p>Start with
 *
 * <pre>{@code
 * GapAssessment gap = GapAssessment.of(register.view(), Catalogs.builtIn().get("iso-42001"), today);
 * gap.rows().forEach(row -> System.out.println(row.requirement() + " " + row.verdict() + " " + row.toClose()));
 * }</pre>
 *
 * <p>Which records show that a requirement is met is told by the catalog ({@link
 * dev.aims.annex.catalog.EvidenceNeed}); how a kind of record is judged by {@link dev.aims.annex.gap.EvidenceKind}. What
 * a register cannot show is asked, not assumed.
 *
 * <p>All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.annex.gap;

import org.jspecify.annotations.NullMarked;
