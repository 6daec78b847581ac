/**
 * What is wrong with a register: rules over a whole view, which find and never block.
 *
 * <p>Start with {@link dev.aims.core.consistency.ConsistencyRules#standard()}; a rule of one's own is made with {@link
 * dev.aims.core.consistency.RuleDefinition}. Everything here is immutable and safe for use by many threads. The rules
 * are listed in {@code docs/consistency-rules.md}.
 */
@NullMarked
package dev.aims.core.consistency;

import org.jspecify.annotations.NullMarked;
