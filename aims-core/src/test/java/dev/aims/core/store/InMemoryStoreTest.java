package dev.aims.core.store;

class InMemoryStoreTest extends RegisterStoreContract {
    @Override
    protected StorePlace newPlace() {
        return StorePlace.inMemory();
    }
}
