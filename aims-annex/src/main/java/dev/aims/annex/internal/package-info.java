/**
 * What packages of this module share: how the library's own formats are read, and where in them something is amiss; values
 * that are made on demand; names in sentences.
 */
@NullMarked
package dev.aims.annex.internal;

import org.jspecify.annotations.NullMarked;
