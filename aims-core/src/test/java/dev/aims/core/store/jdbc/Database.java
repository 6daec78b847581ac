package dev.aims.core.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;
import org.sqlite.javax.SQLiteConnectionPoolDataSource;

/** An empty database, made for a test and removed with it. */
interface Database extends AutoCloseable {
    /** Connections that are kept, as hosts keep them. Each call gives others. */
    JdbcConnectionPool pool();

    /** Connections that end when they are closed. */
    DataSource plain();

    @Override
    void close() throws SQLException, IOException;

    enum Kind {
        H2,
        SQLITE,
        POSTGRESQL;

        Database make() throws Exception {
            return switch (this) {
                case H2 -> h2(Files.createTempDirectory("h2"));
                case SQLITE -> sqlite(Files.createTempDirectory("sqlite"));
                case POSTGRESQL -> postgresql();
            };
        }
    }

    /** The same with the tables of registers. */
    static Database migrated(Kind kind) throws Exception {
        Database database = kind.make();
        JdbcStore.of(database.plain()).migrate();
        return database;
    }

    static Database h2(Path directory) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + directory.resolve("registers") + ";REUSE_SPACE=FALSE;WRITE_DELAY=0");
        source.setUser("sa");
        Connection keeper = source.getConnection(); // else each last connection closes the database
        return of(source, source, () -> {
            try (Statement statement = keeper.createStatement()) {
                statement.execute("shutdown immediately");
            }
            delete(directory);
        });
    }

    static Database sqlite(Path directory) {
        String url = "jdbc:sqlite:" + directory.resolve("registers.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url);
        SQLiteConnectionPoolDataSource pooled = new SQLiteConnectionPoolDataSource();
        pooled.setUrl(url);
        return of(source, pooled, () -> delete(directory));
    }

    static Database postgresql() throws SQLException {
        String name = PostgresServer.shared().newSchema();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(PostgresServer.shared().url(name));
        PGConnectionPoolDataSource pooled = new PGConnectionPoolDataSource();
        pooled.setUrl(PostgresServer.shared().url(name));
        return of(source, pooled, () -> PostgresServer.shared().drop(name));
    }

    @FunctionalInterface
    interface Removing {
        void remove() throws SQLException, IOException;
    }

    private static Database of(DataSource plain, ConnectionPoolDataSource pooled, Removing removing) {
        return new Database() {
            private final List<JdbcConnectionPool> pools = new ArrayList<>();

            @Override
            public JdbcConnectionPool pool() {
                pools.forEach(JdbcConnectionPool::dispose);
                JdbcConnectionPool pool = JdbcConnectionPool.create(pooled);
                pool.setMaxConnections(32);
                pools.add(pool);
                return pool;
            }

            @Override
            public DataSource plain() {
                return plain;
            }

            @Override
            public void close() throws SQLException, IOException {
                pools.forEach(JdbcConnectionPool::dispose);
                removing.remove();
            }
        };
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
