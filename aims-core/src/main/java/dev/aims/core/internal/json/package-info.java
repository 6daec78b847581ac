/** The JSON mapper of the library and what is said of its failures. Not for hosts. */
@NullMarked
package dev.aims.core.internal.json;

import org.jspecify.annotations.NullMarked;
