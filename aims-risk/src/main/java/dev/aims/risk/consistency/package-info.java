/**
 * The rules over a whole register that need to know how risks are judged.
 *
 * <p>Start with {@link dev.aims.risk.consistency.RiskConsistency#standard()}. All types are immutable.
 */
@NullMarked
package dev.aims.risk.consistency;

import org.jspecify.annotations.NullMarked;
