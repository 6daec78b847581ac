/** What the modules share: the root of the exceptions. Start with {@link dev.aims.core.model}. */
@NullMarked
package dev.aims.core;

import org.jspecify.annotations.NullMarked;
