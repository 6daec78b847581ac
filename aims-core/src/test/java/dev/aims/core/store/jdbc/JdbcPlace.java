package dev.aims.core.store.jdbc;

import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StorePlace;

/** A database with the tables of registers. */
final class JdbcPlace implements StorePlace {
    private final Database database;

    JdbcPlace(Database.Kind kind) throws Exception {
        database = Database.migrated(kind);
    }

    @Override
    public RegisterStore open() {
        return JdbcStore.of(database.pool());
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException("the database could not be removed", e);
        }
    }
}
