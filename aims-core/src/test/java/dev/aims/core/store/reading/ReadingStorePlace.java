package dev.aims.core.store.reading;

/** Where a store keeps what outlives its instances, such as a database. Made empty for each test. */
public interface ReadingStorePlace extends AutoCloseable {
    /** A place in memory, which is as good as its only store. */
    static ReadingStorePlace inMemory() {
        ReadingStore store = ReadingStore.inMemory();
        return new ReadingStorePlace() {
            @Override
            public ReadingStore open() {
                return store;
            }

            @Override
            public void close() {
                // nothing outlives the object
            }
        };
    }

    /** Opens the place anew, as after a restart: what earlier instances know is forgotten. */
    ReadingStore open();

    /** Ends all that was opened and removes the place. */
    @Override
    void close();
}
