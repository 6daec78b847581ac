package dev.aims.core.store;

/** Where a store keeps what outlives its instances, such as a directory or a database. Made empty for each test. */
public interface StorePlace extends AutoCloseable {
    /** A place in memory, which is as good as its only store. */
    static StorePlace inMemory() {
        RegisterStore store = RegisterStore.inMemory();
        return new StorePlace() {
            @Override
            public RegisterStore open() {
                return store;
            }

            @Override
            public void close() {
                // nothing outlives the object
            }
        };
    }

    /**
     * Opens the place anew, as after a restart: what earlier instances hold open is closed first, and what they know is
     * forgotten.
     */
    RegisterStore open();

    /** Ends all that was opened and removes the place. */
    @Override
    void close();
}
