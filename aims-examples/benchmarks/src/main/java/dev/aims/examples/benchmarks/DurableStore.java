package dev.aims.examples.benchmarks;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;

/** A store that keeps what it is given through a power cut, beside the least that does the same. */
interface DurableStore extends AutoCloseable {
    /**
     * @param name journal, h2, sqlite or postgresql
     * @param keepsConnection whether a database is used through one connection, or through those of a pool
     */
    static DurableStore open(String name, Path directory, boolean keepsConnection) throws SQLException, IOException {
        return switch (name) {
            case "journal" -> new DurableJournal(directory);
            case "h2", "sqlite", "postgresql" -> DurableDatabase.open(name, directory, keepsConnection);
            default ->
                throw new IllegalArgumentException("store must be journal, h2, sqlite or postgresql but was " + name);
        };
    }

    RegisterStore store();

    /**
     * Takes a commit as the example for {@link #rawCommits}.
     *
     * @param commit commits once to the register in the store that it is given
     */
    void takeExample(RegisterId register, Consumer<RegisterStore> commit) throws SQLException, IOException;

    @Override
    void close() throws SQLException, IOException;

    /**
     * Puts on the disk what the example put there, again and without the library.
     *
     * @param together how often, all by one force or in one transaction
     */
    void rawCommits(int together) throws SQLException, IOException;
}
