package dev.aims.core.store.jdbc;

import dev.aims.core.store.reading.ReadingStore;
import dev.aims.core.store.reading.ReadingStorePlace;

/** A database with the tables of readings. */
final class JdbcReadingPlace implements ReadingStorePlace {
    private final Database database;

    JdbcReadingPlace(Database.Kind kind) throws Exception {
        database = kind.make();
        JdbcReadingStore.of(database.plain()).migrate();
    }

    @Override
    public ReadingStore open() {
        return JdbcReadingStore.of(database.pool());
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
