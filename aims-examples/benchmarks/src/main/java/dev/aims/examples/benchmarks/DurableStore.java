package dev.aims.examples.benchmarks;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A store that keeps what it is given through a power cut, beside the least that does the same. */
interface DurableStore extends AutoCloseable {
    /**
     * @param name journal, h2, sqlite or postgresql
     * @param keepsStatements whether the pool of a database keeps statements that are closed, to give them again
     */
    static DurableStore open(String name, Path directory, boolean keepsStatements) throws SQLException, IOException {
        return switch (name) {
            case "journal" -> new DurableJournal(directory);
            case "h2", "sqlite", "postgresql" -> DurableDatabase.open(name, directory, keepsStatements);
            default ->
                throw new IllegalArgumentException("store must be journal, h2, sqlite or postgresql but was " + name);
        };
    }

    RegisterStore store();

    /** Takes the next commit as the example for {@link #rawCommit}. */
    Example example(RegisterId register);

    /** Watches one commit. */
    @FunctionalInterface
    interface Example {
        void was(Runnable commit) throws SQLException, IOException;
    }

    @Override
    void close() throws SQLException, IOException;

    /** Puts on the disk what the example put there, again and without the library. */
    void rawCommit() throws SQLException, IOException;
}
