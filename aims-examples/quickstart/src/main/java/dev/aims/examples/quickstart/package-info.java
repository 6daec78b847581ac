/** A command line that turns an inventory of AI systems into a dossier; start at {@code Quickstart}. */
@NullMarked
package dev.aims.examples.quickstart;

import org.jspecify.annotations.NullMarked;
