package dev.aims.core.store.journal;

import dev.aims.core.register.RegisterContract;
import dev.aims.core.store.StorePlace;

class JournalRegisterProperties extends RegisterContract {
    @Override
    protected StorePlace newPlace() throws Exception {
        return new JournalPlace(100);
    }
}
