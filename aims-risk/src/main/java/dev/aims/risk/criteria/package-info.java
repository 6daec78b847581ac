/**
 * Risk criteria at work (ISO/IEC 42001, 6.1.1): scales, matrix, lines of tolerance, and what can be wrong with them.
 *
 * <p>Start with {@link dev.aims.risk.criteria.RiskMatrix#standard()}; {@link dev.aims.risk.criteria.Tolerance} tells what
 * can be borne, {@link dev.aims.risk.criteria.MatrixLint} checks criteria before they are put in force. All types are
 * immutable.
 */
@NullMarked
package dev.aims.risk.criteria;

import org.jspecify.annotations.NullMarked;
