/**
 * Risk criteria at work: scales, matrix, line of tolerance.
 *
 * <p>Start with {@link dev.aims.risk.criteria.RiskMatrix#standard()}. All types are immutable.
 */
@NullMarked
package dev.aims.risk.criteria;

import org.jspecify.annotations.NullMarked;
