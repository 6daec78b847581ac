/**
 * Registers as files of a directory, with nothing but the Java platform: the store for a host that has no database.
 *
 * <p>Start with {@link dev.aims.core.store.journal.JournalStore}. It is safe for use by many threads. The form of the
 * files is described in {@code docs/stores.md}.
 */
@NullMarked
package dev.aims.core.store.journal;

import org.jspecify.annotations.NullMarked;
