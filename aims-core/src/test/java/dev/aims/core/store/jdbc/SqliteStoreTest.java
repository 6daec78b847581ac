package dev.aims.core.store.jdbc;

import dev.aims.core.store.RegisterStoreContract;
import dev.aims.core.store.StorePlace;

class SqliteStoreTest extends RegisterStoreContract {
    @Override
    protected StorePlace newPlace() throws Exception {
        return new JdbcPlace(Database.Kind.SQLITE);
    }
}
