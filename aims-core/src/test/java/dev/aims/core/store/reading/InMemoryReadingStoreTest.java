package dev.aims.core.store.reading;

class InMemoryReadingStoreTest extends ReadingStoreContract {
    @Override
    protected ReadingStorePlace newPlace() {
        return ReadingStorePlace.inMemory();
    }
}
