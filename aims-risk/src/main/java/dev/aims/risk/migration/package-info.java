/**
 * From one version of the risk criteria to the next: what becomes of each risk, before and when it is done.
 *
 * <p>Start with {@link dev.aims.risk.migration.CriteriaMigration#from}. All types are immutable.
 */
@NullMarked
package dev.aims.risk.migration;

import org.jspecify.annotations.NullMarked;
