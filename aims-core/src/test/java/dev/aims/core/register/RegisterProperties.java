package dev.aims.core.register;

import dev.aims.core.store.StorePlace;

class RegisterProperties extends RegisterContract {
    @Override
    protected StorePlace newPlace() {
        return StorePlace.inMemory();
    }
}
