package dev.aims.core.store.jdbc;

import dev.aims.core.store.StorePlace;
import org.jspecify.annotations.Nullable;

/** A database with the tables of registers. */
final class JdbcPlace implements StorePlace {
    private final Database database;
    private final boolean keepsConnection;
    private @Nullable KeptConnection kept;

    JdbcPlace(Database.Kind kind) throws Exception {
        this(kind, false);
    }

    private JdbcPlace(Database.Kind kind, boolean keepsConnection) throws Exception {
        database = Database.migrated(kind);
        this.keepsConnection = keepsConnection;
    }

    static JdbcPlace keeping(Database.Kind kind) throws Exception {
        return new JdbcPlace(kind, true);
    }

    @Override
    public JdbcStore open() {
        endKept();
        if (!keepsConnection) {
            return JdbcStore.of(database.pool());
        }
        kept = KeptConnection.of(database.pool());
        return JdbcStore.of(kept);
    }

    private void endKept() {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    @Override
    public void close() {
        endKept();
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException("the database could not be removed", e);
        }
    }
}
