/**
 * Registers in the tables of a database: H2, SQLite, PostgreSQL and databases that speak PostgreSQL's SQL.
 *
 * <p>Start with {@link dev.aims.core.store.jdbc.JdbcStore}. Stores are safe for use by many threads; what belongs to a
 * connection of the host is not.
 */
@NullMarked
package dev.aims.core.store.jdbc;

import org.jspecify.annotations.NullMarked;
