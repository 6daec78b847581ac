package dev.aims.examples.benchmarks;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.jdbc.JdbcStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.sqlite.javax.SQLiteConnectionPoolDataSource;

/** A database, beside one connection to it on which the same rows are written by statements that are made once. */
final class DurableDatabase implements DurableStore {
    private final JdbcConnectionPool pool;
    private final JdbcStore store;
    private final RecordedTransaction recorded = new RecordedTransaction();
    private final Closeable server;
    private final Connection connection;
    private final String force;

    private DurableDatabase(ConnectionPoolDataSource source, Closeable server, String prepare, String force)
            throws SQLException {
        this.server = server;
        this.force = force;
        pool = JdbcConnectionPool.create(source);
        store = JdbcStore.of(recorded.of(pool)).migrate();
        connection = pool.getConnection();
        execute(prepare);
        connection.setAutoCommit(false);
    }

    static DurableDatabase open(String name, Path directory) throws SQLException, IOException {
        return switch (name) {
            case "h2" -> {
                JdbcDataSource source = new JdbcDataSource();
                source.setURL("jdbc:h2:" + directory.resolve("registers") + ";REUSE_SPACE=FALSE;WRITE_DELAY=0");
                source.setUser("sa");
                yield new DurableDatabase(source, () -> {}, "", "checkpoint sync");
            }
            case "sqlite" -> {
                SQLiteConnectionPoolDataSource source = new SQLiteConnectionPoolDataSource();
                source.setUrl("jdbc:sqlite:" + directory.resolve("registers.db"));
                yield new DurableDatabase(source, () -> {}, "pragma synchronous = full", "");
            }
            default -> {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(directory.resolve("data"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
                source.setUrl(server.getJdbcUrl("postgres", "postgres"));
                yield new DurableDatabase(source, server, "", "");
            }
        };
    }

    private void execute(String sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public RegisterStore store() {
        return store;
    }

    @Override
    public Example example(RegisterId register) {
        return commit -> {
            recorded.record(commit);
            recorded.prepare(connection, register);
            connection.commit();
        };
    }

    @Override
    public void rawCommit() throws SQLException {
        recorded.write();
        connection.commit();
        execute(force);
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        pool.dispose();
        server.close();
    }
}
