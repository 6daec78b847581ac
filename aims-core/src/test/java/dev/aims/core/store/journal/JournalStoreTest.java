package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterStoreContract;
import dev.aims.core.store.StorePlace;

class JournalStoreTest extends RegisterStoreContract {
    @Override
    protected StorePlace newPlace() throws Exception {
        return new JournalPlace(2);
    }
}
