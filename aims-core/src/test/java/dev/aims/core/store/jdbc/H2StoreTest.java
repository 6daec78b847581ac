package dev.aims.core.store.jdbc;

import dev.aims.core.store.RegisterStoreContract;
import dev.aims.core.store.StorePlace;

class H2StoreTest extends RegisterStoreContract {
    @Override
    protected StorePlace newPlace() throws Exception {
        return new JdbcPlace(Database.Kind.H2);
    }
}
