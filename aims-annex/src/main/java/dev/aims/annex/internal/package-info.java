/** How the library's own formats are read: documents, their limits, and where in them something is amiss. */
@NullMarked
package dev.aims.annex.internal;

import org.jspecify.annotations.NullMarked;
