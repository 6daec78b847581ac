/**
 * Everything in a register that has a date to come, in one list, and that list as iCalendar (RFC 5545).
 *
 * <p>Start with {@link dev.aims.risk.calendar.RegisterCalendar#of}; {@link dev.aims.risk.calendar.ICalendar} writes it. All types
 * are immutable and safe for use by many threads. Dates of laws are not in a register, and so not here. The guide is
 * {@code docs/calendar.md}.
 */
@NullMarked
package dev.aims.risk.calendar;

import org.jspecify.annotations.NullMarked;
