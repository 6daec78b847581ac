/**
 * The statement of applicability (ISO/IEC 42001, 6.1.3): which controls apply, why, and how far they are.
 *
 * <p>Start with {@link dev.aims.annex.applicability.StatementOfApplicability#derive}. All types are immutable.
 */
@NullMarked
package dev.aims.annex.applicability;

import org.jspecify.annotations.NullMarked;
