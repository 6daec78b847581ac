/**
 * Tables as comma-separated values. Start with {@link dev.aims.core.csv.CsvWriter}.
 */
@NullMarked
package dev.aims.core.csv;

import org.jspecify.annotations.NullMarked;
