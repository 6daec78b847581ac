/**
 * Registers and entities as JSON text.
 *
 * <p>Start with {@link dev.aims.core.json.RegisterJson} for whole registers, {@link dev.aims.core.json.EntityJson} for
 * one entity. All types are safe for use by many threads.
 */
@NullMarked
package dev.aims.core.json;

import org.jspecify.annotations.NullMarked;
