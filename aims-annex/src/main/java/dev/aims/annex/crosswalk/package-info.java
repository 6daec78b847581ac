/**
 * How entries of one catalog relate to those of another, and what follows from it: whoever meets a requirement here has
 * met, in part or in full, which others there.
 *
 * <p>{@link dev.aims.annex.crosswalk.Crosswalks} holds the rows, {@link dev.aims.annex.crosswalk.CrosswalkGraph} draws
 * the conclusions; {@link dev.aims.annex.crosswalk.Relation} is the table by which rows compose. Start with
 *
 * <pre>{@code
 * CrosswalkGraph graph = CrosswalkGraph.of(Catalogs.builtIn(), Crosswalks.builtIn());
 * Coverage coverage = graph.coverage(Implemented.in(register.view()).entries(), "nist-ai-rmf");
 * }</pre>
 *
 * <p>No conclusion here is a statement that a law or standard is met: rows are the judgement of whoever made them, and
 * each conclusion shows the path that it rests on.
 *
 * <p>All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.annex.crosswalk;

import org.jspecify.annotations.NullMarked;
