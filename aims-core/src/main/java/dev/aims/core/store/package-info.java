/**
 * Where the commits of registers live.
 *
 * <p>Start with {@link dev.aims.core.store.RegisterStore}. A store keeps bytes and knows nothing of entities.
 */
@NullMarked
package dev.aims.core.store;

import org.jspecify.annotations.NullMarked;
