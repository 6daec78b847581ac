/** What several packages of this module need: the zone and days of a register, and what counts as open. */
@NullMarked
package dev.aims.risk.internal;

import org.jspecify.annotations.NullMarked;
