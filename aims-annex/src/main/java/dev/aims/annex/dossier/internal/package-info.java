/** How the documents of a dossier are made: what they rest on, what needs attention, tables, and the page. */
@NullMarked
package dev.aims.annex.dossier.internal;

import org.jspecify.annotations.NullMarked;
