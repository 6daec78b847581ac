/**
 * What all packages of the library share: {@link dev.aims.core.AimsException}, the root of the failures that an
 * operation can end in.
 */
@NullMarked
package dev.aims.core;

import org.jspecify.annotations.NullMarked;
