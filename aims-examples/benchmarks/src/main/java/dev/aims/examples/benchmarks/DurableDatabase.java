package dev.aims.examples.benchmarks;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.jdbc.JdbcStore;
import dev.aims.core.store.jdbc.KeptConnection;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.apache.commons.dbcp2.BasicDataSource;

/** A database, beside one connection to it on which the same rows are written by statements that are made once. */
final class DurableDatabase implements DurableStore {
    private static final int CONNECTIONS = 4;

    private final BasicDataSource pool = new BasicDataSource();
    private final KeptConnection kept = KeptConnection.of(pool);
    private final JdbcStore store;
    private final RecordedTransaction recorded = new RecordedTransaction();
    private final Closeable server;
    private final Connection connection;
    private final String force;

    private DurableDatabase(
            String driver, String url, Closeable server, boolean keepsConnection, String prepare, String force)
            throws SQLException {
        this.server = server;
        this.force = force;
        pool.setDriverClassName(driver);
        pool.setUrl(url);
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        store = keepsConnection ? JdbcStore.of(kept) : JdbcStore.of(pool);
        store.migrate();
        connection = pool.getConnection();
        execute(prepare);
        connection.setAutoCommit(false);
    }

    static DurableDatabase open(String name, Path directory, boolean keepsConnection) throws SQLException, IOException {
        return switch (name) {
            case "h2" ->
                new DurableDatabase(
                        "org.h2.Driver",
                        "jdbc:h2:" + directory.resolve("registers") + ";USER=sa;REUSE_SPACE=FALSE;WRITE_DELAY=0",
                        () -> {},
                        keepsConnection,
                        "",
                        "checkpoint sync");
            case "sqlite" ->
                new DurableDatabase(
                        "org.sqlite.JDBC",
                        "jdbc:sqlite:" + directory.resolve("registers.db") + "?secure_delete=true",
                        () -> {},
                        keepsConnection,
                        "pragma synchronous = full",
                        "");
            default -> {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(directory.resolve("data"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                yield new DurableDatabase(
                        "org.postgresql.Driver",
                        server.getJdbcUrl("postgres", "postgres"),
                        server,
                        keepsConnection,
                        "",
                        "");
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
    public void takeExample(RegisterId register, Consumer<RegisterStore> commit) throws SQLException {
        recorded.record(() -> commit.accept(JdbcStore.of(recorded.of(pool))));
        recorded.prepare(connection, register);
        connection.commit();
    }

    @Override
    public void rawCommits(int together) throws SQLException {
        for (int i = 0; i < together; i++) {
            recorded.write();
        }
        connection.commit();
        execute(force);
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        kept.close();
        pool.close();
        server.close();
    }
}
