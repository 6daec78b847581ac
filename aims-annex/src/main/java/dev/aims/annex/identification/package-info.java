/**
 * Risk identification (ISO/IEC 42001, 6.1.2): which risk sources and objectives a system's traits make relevant, why,
 * and what is still to be asked.
 *
 * <p>Start with {@link dev.aims.annex.identification.RiskIdentification#of}. All types are immutable.
 */
@NullMarked
package dev.aims.annex.identification;

import org.jspecify.annotations.NullMarked;
