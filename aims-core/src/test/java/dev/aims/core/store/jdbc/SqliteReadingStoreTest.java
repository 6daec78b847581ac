package dev.aims.core.store.jdbc;

import dev.aims.core.store.reading.ReadingStoreContract;
import dev.aims.core.store.reading.ReadingStorePlace;

class SqliteReadingStoreTest extends ReadingStoreContract {
    @Override
    protected ReadingStorePlace newPlace() throws Exception {
        return new JdbcReadingPlace(Database.Kind.SQLITE);
    }
}
