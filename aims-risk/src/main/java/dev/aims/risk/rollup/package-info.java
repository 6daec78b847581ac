/**
 * What single risks add up to: per system, component, supplier, objective, owner and for the organization, and what many
 * of them hang on.
 *
 * <p>Start with {@link dev.aims.risk.rollup.RollUp#of}; {@link dev.aims.risk.rollup.Concentration} shows shared components
 * and suppliers. All types are immutable.
 */
@NullMarked
package dev.aims.risk.rollup;

import org.jspecify.annotations.NullMarked;
