package dev.aims.core.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL that forces to disk what is committed, as servers do. */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path data;
    private final AtomicInteger schemas = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    private static final class Shared {
        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                Path data = Files.createTempDirectory("postgresql");
                PostgresServer server =
                        new PostgresServer(builder().setDataDirectory(data).start(), data);
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One for all tests of a process, which ends with it. */
    static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** A server on a directory, which outlives it. */
    static PostgresServer at(Path data) throws IOException {
        return new PostgresServer(
                builder().setDataDirectory(data).setCleanDataDirectory(false).start(), data);
    }

    /** Kills all its processes, which can do nothing about it, and waits until they are gone. */
    void kill() {
        Path processes = data.resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(processes).get(0).trim());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
            closeWithout(processes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closing waits ten seconds for the processes that this file names, dead or not. */
    private void closeWithout(Path processes) throws IOException {
        Path aside = Files.move(processes, data.resolve("postmaster.pid.aside"));
        server.close();
        Files.move(aside, processes);
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                // no file of a killed server is in the way of the next one
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200");
    }

    /** Of a database whose tables are in a schema of their own. */
    String url(String schema) {
        return server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    String newSchema() throws SQLException {
        String name = "registers" + schemas.incrementAndGet();
        create(name);
        return name;
    }

    void create(String schema) throws SQLException {
        execute("create schema " + schema);
    }

    void drop(String schema) throws SQLException {
        execute("drop schema " + schema + " cascade");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
