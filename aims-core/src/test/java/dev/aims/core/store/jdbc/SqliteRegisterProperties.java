package dev.aims.core.store.jdbc;

import dev.aims.core.register.RegisterContract;
import dev.aims.core.store.StorePlace;

class SqliteRegisterProperties extends RegisterContract {
    @Override
    protected StorePlace newPlace() throws Exception {
        return new CheckedPlace(JdbcPlace.keeping(Database.Kind.SQLITE));
    }
}
