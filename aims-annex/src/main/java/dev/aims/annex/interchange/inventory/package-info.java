/**
 * Inventories of AI systems that organizations keep as tables, read into {@link dev.aims.core.model.AiSystem}s.
 *
 * <p>A {@link dev.aims.annex.interchange.inventory.InventoryMapping mapping}, itself a small JSON file, says what the
 * columns mean; start with {@link dev.aims.annex.interchange.inventory.InventoryReader}. Every row of the file becomes
 * a system or one error finding, and nothing is concluded from a cell that the mapping does not know. The mapping file
 * is described in {@code docs/inventory-mapping.md}.
 *
 * <p>CSV is read with {@code tools.jackson.dataformat:jackson-dataformat-csv}, an optional dependency. All types are
 * immutable and safe for use by many threads.
 */
@NullMarked
package dev.aims.annex.interchange.inventory;

import org.jspecify.annotations.NullMarked;
