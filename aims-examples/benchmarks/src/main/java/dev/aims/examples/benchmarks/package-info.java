/**
 * What the library's main paths cost, each beside a ceiling that is measured in the same run. Read the ratios: the
 * times belong to one machine.
 */
@NullMarked
package dev.aims.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
