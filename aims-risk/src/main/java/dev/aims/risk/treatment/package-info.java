/**
 * Treatment plans on their way.
 *
 * <p>Start with {@link dev.aims.risk.treatment.Overdue#in}. All types are immutable.
 */
@NullMarked
package dev.aims.risk.treatment;

import org.jspecify.annotations.NullMarked;
