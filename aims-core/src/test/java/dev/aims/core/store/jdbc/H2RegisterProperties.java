package dev.aims.core.store.jdbc;

import dev.aims.core.register.RegisterContract;
import dev.aims.core.store.StorePlace;

class H2RegisterProperties extends RegisterContract {
    @Override
    protected StorePlace newPlace() throws Exception {
        return new CheckedPlace(new JdbcPlace(Database.Kind.H2));
    }
}
