/**
 * What to do first: what a register holds that is stale, wrong, overdue or above tolerance, brought into one order, with
 * one entry for each thing that somebody has to see to.
 *
 * <p>Start with {@link dev.aims.annex.agenda.Agenda#of}. All types are immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.annex.agenda;

import org.jspecify.annotations.NullMarked;
