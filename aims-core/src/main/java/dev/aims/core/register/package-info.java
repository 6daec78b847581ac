/**
 * The register: an append-only sequence of commits and immutable views of what they add up to.
 *
 * <p>Start with {@link dev.aims.core.register.Register#inMemory()}. Registers and views are safe for use by many
 * threads; reading never waits for writing. The guide is {@code docs/register.md}.
 */
@NullMarked
package dev.aims.core.register;

import org.jspecify.annotations.NullMarked;
